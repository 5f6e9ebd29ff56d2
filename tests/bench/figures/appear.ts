import { waitUntil } from '../../drivers/wait-until.ts';
import { type Contestant, pairFolders, withContestants } from '../browsers/contestants.ts';
import { sessionOf } from '../browsers/counters.ts';
import { type GuideWorld, watchWorlds } from '../browsers/guide-world.ts';
import type { Bench, Figure, Reading } from '../figure.ts';
import { noteDrawing, noteRendering } from '../pages/drawn.ts';
import { taskPath } from '../pages/open.ts';
import { addressIn, goTo, load } from '../pages/tenant-page.ts';
import { median, quantile, rounded, spread } from '../statistics.ts';

const slowDown = 4;
/** Another task, to navigate from with the overlay already loaded. */
const otherTask = 'task/2997$9101.htmld';
const otherTaskName = 'Create Integration System User';
/** Response time of the tenant in milliseconds where the navigation is as a user does it. */
const answersIn = 400;

type Way = 'next' | 'first' | 'unannounced';

/**
 * Time from rendering the last field to positioning the hints. Each way is measured three times per
 * pair, because a 95th percentile needs more than ten values.
 */
async function timeUntilDrawn({ page }: Contestant, bench: Bench): Promise<Record<Way, number[]>> {
  const world = await watchWorlds(page);
  await page.evaluateOnNewDocument(noteRendering);
  const session = await sessionOf(page);
  const slows = (rate: number) => session.send('Emulation.setCPUThrottlingRate', { rate });
  const opens = async (address: string) => {
    await slows(1);
    await load(page, address);
    const guide = await world();
    await guide.evaluate(noteDrawing);
    await slows(slowDown);
    return guide;
  };
  const drawn = (guide: GuideWorld) =>
    waitUntil('hints to be drawn', async () => {
      // Read in this order, so that rendering before the hints is known when they are there.
      const { at, hints } = await guide.evaluate(() => window.drawn);
      const rendered = await page.evaluate(() => window.rendered);
      return hints > 0 && at > rendered && at - rendered;
    });

  const took: Record<Way, number[]> = { next: [], first: [], unannounced: [] };
  for (let turn = 0; turn < bench.pairs * 3; turn++) {
    const results = `search.htmld?${new URLSearchParams({ q: otherTaskName })}`;
    const guide = await opens(addressIn(bench.sandbox, results, answersIn));
    await page.click(`[role="link"][title="${otherTaskName}"]`);
    took.first.push(await drawn(guide));
    await goTo(page, taskPath);
    took.next.push(await drawn(guide));

    const fresh = await opens(addressIn(bench.sandbox, 'home.htmld'));
    await goTo(page, otherTask);
    took.unannounced.push(await drawn(fresh));
  }
  await slows(1);
  return took;
}

export const appear: Figure = {
  name: 'appear',
  goal: 'p95 ≤ 50 ms from the last field to the hints, on a processor slowed down four times',
  how: `The page's own world records when the last field entered the document. The extension's world records when the last hint had its place. Both read the same clock. \`first\` is the first task in a document. A press on a result of Workday's search leads to it, with ${answersIn} ms for the tenant's answer; the press loads the guide. \`next\` is the task after it. \`unannounced\` is a first task that comes without a press and 20 ms after its address, so the guide is loaded meanwhile.`,
  async run(bench: Bench): Promise<Reading[]> {
    const { with: ours } = pairFolders();
    return withContestants(bench.sandbox, { with: ours }, async (contestants) => {
      const { next, first, unannounced } = await timeUntilDrawn(contestants.with, bench);
      return [
        reading('next task of a document', next),
        reading('first task of a document', first),
        reading('first task, unannounced', unannounced),
      ];
    });
  },
};

const reading = (what: string, times: readonly number[]): Reading => {
  const p95 = quantile(times, 0.95);
  return {
    what: `${what}, 4 × slower`,
    value: `p95 ${p95.toFixed(0)} ms, median ${median(times).toFixed(0)} ms of ${times.length}`,
    goal: 'p95 ≤ 50 ms',
    met: p95 <= 50,
    numbers: { ...spread('time', times), p95: rounded(p95) },
  };
};
