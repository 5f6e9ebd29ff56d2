import {
  alternate,
  type Contestant,
  pairFolders,
  withContestants,
} from '../browsers/contestants.ts';
import type { Bench, Figure, Reading } from '../figure.ts';
import { openTask } from '../pages/open.ts';
import { differences, isBeyondNoise, median, quantile, shown, spread } from '../statistics.ts';

const letters = 200;

/** Collects the interactions that Chromium itself reports. Runs in the page. */
function noteInteractions(): void {
  window.interactions = { presented: [], handled: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as PerformanceEventTiming[]) {
      if (entry.name !== 'keydown') continue;
      window.interactions.presented.push(entry.duration);
      window.interactions.handled.push(entry.processingEnd - entry.startTime);
    }
  }).observe({ type: 'event', durationThreshold: 16, buffered: false } as PerformanceObserverInit);
}

declare global {
  interface Window {
    interactions: { presented: number[]; handled: number[] };
  }
}

/**
 * INP of 200 letters. As in the browser's own metric, the highest value of every fifty is ignored.
 */
async function typeLetters({ page }: Contestant): Promise<number> {
  const box = await page.$('[id^="wd-EditPage-"] input[type="text"]:not([role="combobox"])');
  await box?.click({ count: 3 });
  await page.keyboard.press('Backspace');
  await page.evaluate(noteInteractions);
  for (let letter = 0; letter < letters; letter++) {
    await page.keyboard.press(letter % 7 === 6 ? 'Space' : 'e');
    await new Promise((wake) => setTimeout(wake, 10));
  }
  const slow = await page.evaluate(async () => {
    await new Promise((wake) => setTimeout(wake, 300));
    return window.interactions.presented;
  });
  // Interactions below the threshold are not reported; they took less than 16 ms.
  const all = [...slow, ...Array.from({ length: Math.max(0, letters - slow.length) }, () => 8)];
  return quantile(all, 1 - Math.floor(letters / 50) / letters);
}

export const typing: Figure = {
  name: 'typing',
  goal: 'INP with the extension no different from INP without it beyond noise',
  how: `${letters} letters are typed into Client Name, where each changes nothing but the verdict. INP by the Event Timing API (steps of 8 ms) is the slowest interaction, ignoring one in fifty.`,
  async run({ sandbox, pairs }: Bench): Promise<Reading[]> {
    return withContestants(sandbox, pairFolders(), async (contestants) => {
      for (const one of Object.values(contestants)) {
        await openTask(one, sandbox);
        await typeLetters(one);
      }
      const inp = await alternate(contestants, pairs, typeLetters);
      const more = differences(inp.with, inp.without);
      return [
        {
          what: 'INP with, and without',
          value: `${median(inp.with)} ms, ${median(inp.without)} ms; difference ${shown(more, ' ms', 0)}`,
          goal: 'no difference beyond noise',
          met: !isBeyondNoise(more) || median(more) < 0,
          numbers: {
            ...spread('with', inp.with),
            ...spread('without', inp.without),
            ...spread('difference', more),
          },
        },
      ];
    });
  },
};
