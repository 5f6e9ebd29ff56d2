import { pairFolders, withContestants } from '../browsers/contestants.ts';
import { watchWorlds } from '../browsers/guide-world.ts';
import type { Bench, Figure, Reading } from '../figure.ts';
import { noteDrawing } from '../pages/drawn.ts';
import { taskPath } from '../pages/open.ts';
import { addressIn, goTo, load, waitUntilIdle } from '../pages/tenant-page.ts';
import { median, quantile, rounded, spread } from '../statistics.ts';

const frame = 1000 / 60;
const textBox =
  'input[type="text"]:not([data-automation-id="globalSearchInput"], [role="combobox"])';

/** Notes each key and the end of the frame that shows its effect. Runs in the page. */
function noteKeys(): void {
  window.keys = [];
  addEventListener(
    'input',
    (event) => {
      requestAnimationFrame(() => {
        // After the frame's own callbacks, including the extension's, and before painting.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          window.keys.push({ at: event.timeStamp, painted: performance.now() });
        };
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

declare global {
  interface Window {
    keys: { at: number; painted: number }[];
  }
}

export const verdict: Figure = {
  name: 'verdict',
  goal: 'p95 ≤ one frame from the key to the verdict',
  how: 'In Client Name of Register API Client for Integrations, one more letter is typed and deleted again, so that each key flips the verdict. The time runs from the time of the event to the change in the hint. A second figure tells whether the change is in the very frame that shows the letter, because a person sees only that: a key waits for that frame up to 16.7 ms, whatever the extension does.',
  async run({ sandbox, pairs }: Bench): Promise<Reading[]> {
    const { with: ours } = pairFolders();
    return withContestants(sandbox, { with: ours }, async ({ with: { page } }) => {
      const world = await watchWorlds(page);
      await load(page, addressIn(sandbox, 'home.htmld'));
      const guide = await world();
      await guide.evaluate(noteDrawing);
      await goTo(page, taskPath);
      await page.waitForSelector('kolleno-guide');
      await page.evaluate(noteKeys);
      const box = await page.waitForSelector(`[id^="wd-EditPage-"] ${textBox}`);
      await box?.click();
      await page.keyboard.type('Kolleno API Client');
      const took: number[] = [];
      let sameFrame = 0;
      for (let turn = 0; turn < pairs * 5; turn++) {
        await waitUntilIdle(page);
        await guide.evaluate(() => {
          window.drawn.verdicts = [];
        });
        await page.evaluate(() => {
          window.keys = [];
        });
        // A random delay, so that keys are not aligned with frames.
        await new Promise((wake) => setTimeout(wake, Math.random() * frame));
        if (turn % 2 === 0) await page.keyboard.type('x');
        else await page.keyboard.press('Backspace');
        await waitUntilIdle(page);
        const { verdicts } = await guide.evaluate(() => window.drawn);
        const [key] = await page.evaluate(() => window.keys);
        const [drawn] = verdicts;
        if (!key || drawn === undefined) continue;
        took.push(drawn - key.at);
        if (drawn <= key.painted) sameFrame += 1;
      }
      if (took.length < pairs * 3)
        throw new Error(`Only ${took.length} of ${pairs * 5} keys turned the verdict.`);
      const p95 = quantile(took, 0.95);
      return [
        {
          what: 'key to verdict',
          value: `p95 ${p95.toFixed(1)} ms, median ${median(took).toFixed(1)} ms of ${took.length}`,
          numbers: { ...spread('time', took), p95: rounded(p95) },
        },
        {
          what: 'verdicts in the frame that shows the letter',
          value: `${sameFrame} of ${took.length}`,
          goal: '95 % of them',
          met: sameFrame >= took.length * 0.95,
          numbers: { sameFrame, keys: took.length },
        },
      ];
    });
  },
};
