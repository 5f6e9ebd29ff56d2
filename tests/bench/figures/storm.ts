import {
  alternate,
  type Contestant,
  pairFolders,
  withContestants,
} from '../browsers/contestants.ts';
import { countersDuring, type Spent } from '../browsers/counters.ts';
import { type ExtensionWork, recordTrace } from '../browsers/trace.ts';
import type { Bench, Figure, Reading } from '../figure.ts';
import { openGrid, openTask, openUnnamedGrid } from '../pages/open.ts';
import { differences, median, rounded, shown, spread } from '../statistics.ts';

const rows = 1000;
const chunks = 40;
const perSecond = 1000;
const lasts = 10_000;

export const streams = ({ page }: Contestant): Promise<Spent> =>
  countersDuring(page, () =>
    page.evaluate((count, parts) => window.load.streams(count, parts), rows, chunks),
  );

export const mutateRows = ({ page }: Contestant, milliseconds = lasts): Promise<Spent> =>
  countersDuring(page, () =>
    page.evaluate((often, long) => window.load.mutates(often, long), perSecond, milliseconds),
  );

const allOf = ({ script, layout, style }: Spent): number => script + layout + style;

export const storm: Figure = {
  name: 'storm',
  goal: "time added ≤ 1 % of the page's own, no task over 5 ms, no forced layout",
  how: `On a newly opened page that is no task, a grid of ${rows} rows streams in, in ${chunks} chunks. The page is then opened again, and ${perSecond} changes a second are made for ${lasts / 1000} s. This runs once where the tab names the page, as Workday's does, and once where it does not and the watcher has to look for titles in the document. The extension's addition is script, layout and style by the browser's counters. The page's own is the whole time of its tasks (processor time). Longest task and forced layouts come from a trace of a further run. The same runs on a task page with the hints drawn, for which there is no goal.`,
  async run({ sandbox, pairs }: Bench): Promise<Reading[]> {
    return withContestants(sandbox, pairFolders(), async (contestants) => {
      const readings: Reading[] = [];
      for (const { where, opens, isTask } of places) {
        // Excludes the cost of the first compilation.
        for (const one of Object.values(contestants)) {
          await opens(one, sandbox);
          await streams(one);
        }
        const streamed = await alternate(contestants, pairs, async (one) => {
          if (!isTask) await opens(one, sandbox);
          return streams(one);
        });
        // In parallel, because they leave the processors idle most of the time.
        const changed = await atOnce(
          contestants,
          Math.ceil(pairs / (isTask ? 5 : 2)),
          async (one) => {
            if (!isTask) await opens(one, sandbox);
            return mutateRows(one);
          },
        );
        await opens(contestants.with, sandbox);
        const trace = await recordTrace(contestants.with.page, async () => {
          await streams(contestants.with);
          await mutateRows(contestants.with, 2_000);
        });
        readings.push(
          added(`grid streams in, ${where}`, streamed, !isTask),
          added(`changes for 10 s, ${where}`, changed, !isTask),
          ...fromTrace(trace, where, !isTask),
        );
      }
      return readings;
    });
  },
};

const places = [
  { where: 'no task', opens: openGrid, isTask: false },
  { where: 'no task, not named in the tab', opens: openUnnamedGrid, isTask: false },
  { where: 'task with hints', opens: openTask, isTask: true },
];

async function atOnce(
  contestants: Record<'with' | 'without', Contestant>,
  rounds: number,
  measure: (contestant: Contestant) => Promise<Spent>,
): Promise<Record<'with' | 'without', Spent[]>> {
  const measured: Record<'with' | 'without', Spent[]> = { with: [], without: [] };
  for (let round = 0; round < rounds; round++) {
    const [ours, plain] = await Promise.all([
      measure(contestants.with),
      measure(contestants.without),
    ]);
    measured.with.push(ours);
    measured.without.push(plain);
  }
  return measured;
}

function added(
  what: string,
  spent: Record<'with' | 'without', Spent[]>,
  hasGoal: boolean,
): Reading {
  const own = median(spent.without.map((one) => one.task));
  const script = differences(
    spent.with.map((one) => one.script),
    spent.without.map((one) => one.script),
  );
  const all = differences(spent.with.map(allOf), spent.without.map(allOf));
  const share = script.map((time) => (time / own) * 100);
  return {
    what,
    value: `script ${shown(script)}, ${shown(share, ' %', 1)} of the page's own ${own.toFixed(0)} ms; with layout and style ${shown(all)}`,
    ...(hasGoal && { goal: '≤ 1 %', met: median(share) <= 1 }),
    numbers: {
      ...spread('script', script),
      ...spread('all', all),
      ...spread('share', share),
      own: rounded(own),
    },
  };
}

function fromTrace(
  { maxTaskMs, calls, forced }: ExtensionWork,
  where: string,
  hasGoal: boolean,
): Reading[] {
  return [
    {
      what: `longest task, ${where}`,
      value: `${maxTaskMs.toFixed(2)} ms of ${calls} calls`,
      ...(hasGoal && { goal: '≤ 5 ms', met: maxTaskMs <= 5 }),
      numbers: { longest: rounded(maxTaskMs), calls },
    },
    {
      what: `forced layouts and styles, ${where}`,
      value: String(forced),
      ...(hasGoal && { goal: '0', met: forced === 0 }),
      numbers: { forced },
    },
  ];
}
