import { alternate, pairFolders, withContestants } from '../browsers/contestants.ts';
import type { Spent } from '../browsers/counters.ts';
import type { Bench, Figure, Reading } from '../figure.ts';
import { openTask, openUnnamedGrid } from '../pages/open.ts';
import { differences, median, shown, spread } from '../statistics.ts';
import { mutateRows } from './storm.ts';

const nodeCounts = [1_000, 10_000, 100_000];
const lasts = 1_000;

export const scale: Figure = {
  name: 'scale',
  goal: 'the cost of changes grows with the changes, not with the page',
  how: 'A thousand changes in the second after a press, on a page that is no task, whose tab does not name it, and that has 1,000, 10,000 and 100,000 additional elements. The figure is the script time that the extension adds. The same on a task page, where all elements are inside the page that the guide reads.',
  async run({ sandbox, pairs }: Bench): Promise<Reading[]> {
    return withContestants(sandbox, pairFolders(), async (contestants) => {
      const readings: Reading[] = [];
      for (const [where, opens] of [
        ['no task', openUnnamedGrid],
        ['task with hints', openTask],
      ] as const) {
        const medians: number[] = [];
        // The page's own work on the largest task takes seconds.
        const rounds = where === 'no task' ? pairs : Math.ceil(pairs / 5);
        for (const nodes of nodeCounts) {
          for (const one of Object.values(contestants)) {
            await opens(one, sandbox);
            await one.page.evaluate((count) => window.load.grows(count), nodes);
            await mutateRows(one, lasts / 5);
          }
          const spent = await alternate(contestants, rounds, async (one) => {
            // After a press the watcher examines every change.
            await one.page.evaluate(() => document.dispatchEvent(new Event('pointerdown')));
            return mutateRows(one, lasts);
          });
          const added = addedScript(spent);
          medians.push(median(added));
          readings.push({
            what: `${nodes.toLocaleString('en-US')} elements, ${where}`,
            value: `script ${shown(added, ' ms', 1)} for a thousand changes`,
            numbers: spread('script', added),
          });
        }
        const [minimum = 0, , maximum = 0] = medians;
        readings.push({
          what: `100,000 elements against 1,000, ${where}`,
          value: `${(maximum / Math.max(minimum, 0.1)).toFixed(1)} times`,
          // A page a hundred times larger may cost up to half more before it counts as growing with
          // the page.
          ...(where === 'no task' && {
            goal: '≤ 1.5 times',
            met: maximum <= Math.max(minimum, 0.1) * 1.5,
          }),
          numbers: { ratio: maximum / Math.max(minimum, 0.1) },
        });
      }
      return readings;
    });
  },
};

const addedScript = (spent: Record<'with' | 'without', Spent[]>): number[] =>
  differences(
    spent.with.map(({ script }) => script),
    spent.without.map(({ script }) => script),
  );
