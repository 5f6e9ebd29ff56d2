import {
  alternate,
  type Contestant,
  pairFolders,
  withContestants,
} from '../browsers/contestants.ts';
import { countersDuring, readCounters, type Spent } from '../browsers/counters.ts';
import { recordTrace } from '../browsers/trace.ts';
import type { Bench, Figure, Reading } from '../figure.ts';
import { addressIn, goTo, load, ordinaryPages } from '../pages/tenant-page.ts';
import { differences, isBeyondNoise, median, shown, spread } from '../statistics.ts';

const rounds = 3;
const navigations = rounds * ordinaryPages.length;

/** Navigates within the document, as Workday does, and returns the cost. */
export async function navigate({ page }: Contestant): Promise<Spent> {
  const spent = await countersDuring(page, async () => {
    for (let round = 0; round < rounds; round++)
      for (const path of ordinaryPages) await goTo(page, path);
  });
  const each = (time: number) => time / navigations;
  return {
    script: each(spent.script),
    layout: each(spent.layout),
    style: each(spent.style),
    task: each(spent.task),
  };
}

/** Loads a document. The counters restart with each. */
async function loadDocument({ page }: Contestant, address: string): Promise<Spent> {
  await load(page, address);
  return readCounters(page);
}

export const idle: Figure = {
  name: 'idle',
  goal: 'script ≤ 0.1 ms median a navigation, layout and style nothing beyond noise, no task over 5 ms',
  how: 'Performance.getMetrics (ScriptDuration, LayoutDuration, RecalcStyleDuration; processor time) around navigations among pages that are no task: inside the document, as Workday navigates, and with a newly loaded document. They count the whole process of the page, including content scripts. The longest task is the longest call of an extension script in a trace of the same navigations.',
  async run({ sandbox, pairs }: Bench): Promise<Reading[]> {
    const home = addressIn(sandbox, 'home.htmld');
    return withContestants(sandbox, pairFolders(), async (contestants) => {
      // The first load allocates what is kept afterwards.
      for (const one of Object.values(contestants)) await loadDocument(one, home);
      const loaded = await alternate(contestants, pairs, (one) => loadDocument(one, home));
      const gone = await alternate(contestants, pairs, navigate);
      const { page } = contestants.with;
      const trace = await recordTrace(page, async () => {
        await load(page, home);
        await navigate(contestants.with);
      });
      return [
        ...readings('a navigation', gone, { script: 0.1, noise: true }),
        ...readings('a document loaded', loaded, { noise: true }),
        {
          what: 'longest task',
          value: `${trace.maxTaskMs.toFixed(2)} ms of ${trace.calls} calls`,
          goal: '≤ 5 ms',
          met: trace.maxTaskMs <= 5,
          numbers: { longest: trace.maxTaskMs, calls: trace.calls },
        },
        {
          what: 'forced layouts and styles',
          value: String(trace.forced),
          goal: '0',
          met: trace.forced === 0,
          numbers: { forced: trace.forced },
        },
      ];
    });
  },
};

function readings(
  what: string,
  spent: Record<'with' | 'without', Spent[]>,
  goals: { script?: number; noise?: boolean },
): Reading[] {
  return (['script', 'layout', 'style'] as const).map((kind): Reading => {
    const own = spent.without.map((one) => one[kind]);
    const added = differences(
      spent.with.map((one) => one[kind]),
      own,
    );
    const reading = {
      what: `${kind} added, ${what}`,
      value: `${shown(added)}, of the page's own ${median(own).toFixed(2)} ms`,
      numbers: { ...spread('added', added), own: median(own) },
    };
    if (kind === 'script')
      return goals.script === undefined
        ? reading
        : { ...reading, goal: `≤ ${goals.script} ms`, met: median(added) <= goals.script };
    return {
      ...reading,
      goal: 'nothing beyond noise',
      met: !isBeyondNoise(added) || median(added) < 0,
    };
  });
}
