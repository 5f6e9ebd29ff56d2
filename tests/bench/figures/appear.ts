import { eventually } from '../../rig/eventually.ts';
import { type Contestant, pairFolders, withContestants } from '../browsers/contestants.ts';
import { sessionOf } from '../browsers/counters.ts';
import { watchWorlds } from '../browsers/guide-world.ts';
import type { Bench, Figure, Reading } from '../figure.ts';
import { noteDrawing, noteRendering } from '../pages/drawn.ts';
import { taskPath } from '../pages/open.ts';
import { addressIn, goesTo, loads } from '../pages/tenant-page.ts';
import { median, quantile, rounded, spread } from '../statistics.ts';

const slowDown = 4;
/** Another task, to come from with the guide already there. */
const otherTask = 'task/2997$9101.htmld';

/** From the last field in the page to the hints in their places, each in a document of its own and on the next task of the same document. */
async function appears({ page }: Contestant, bench: Bench): Promise<{ first: number[]; next: number[] }> {
  const world = await watchWorlds(page);
  await page.evaluateOnNewDocument(noteRendering);
  const session = await sessionOf(page);
  const took: { first: number[]; next: number[] } = { first: [], next: [] };
  // Three a pair: a 95th percentile needs more than ten values.
  for (let turn = 0; turn < bench.pairs * 3; turn++) {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await loads(page, addressIn(bench.sandbox, 'home.htmld'));
    const guide = await world();
    await guide.evaluate(noteDrawing);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
    for (const [which, path] of [
      ['first', otherTask],
      ['next', taskPath],
    ] as const) {
      await goesTo(page, path);
      const took1 = await eventually('hints to be drawn', async () => {
        const rendered = await page.evaluate(() => window.rendered);
        const { at, hints } = await guide.evaluate(() => window.drawn);
        return hints > 0 && at > rendered && at - rendered;
      });
      took[which].push(took1);
    }
  }
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return took;
}

export const appear: Figure = {
  name: 'appear',
  goal: 'p95 ≤ 50 ms from the last field to the hints, on a processor slowed down four times',
  how: "The page's own world notes when the last field came into the document, the extension's world when the last hint had its place; both read the same clock. `first` is the first task in a document, where the guide is loaded, `next` the task after it.",
  async run(bench: Bench): Promise<Reading[]> {
    const { with: ours } = pairFolders();
    return withContestants(bench.sandbox, { with: ours }, async (contestants) => {
      const { first, next } = await appears(contestants.with, bench);
      return [reading('next task of a document', next), reading('first task of a document', first)];
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
