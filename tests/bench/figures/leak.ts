import type { Page } from 'puppeteer-core';
import type { Sandbox } from '../../sandbox/server/start.ts';
import { type Contestant, pairFolders, withContestants } from '../browsers/contestants.ts';
import { readCounters, sessionOf } from '../browsers/counters.ts';
import { watchWorlds } from '../browsers/guide-world.ts';
import type { Bench, Figure, Reading } from '../figure.ts';
import { taskPath } from '../pages/open.ts';
import { addressIn, goTo, load } from '../pages/tenant-page.ts';

const navigations = 500;
const observers = [
  'MutationObserver',
  'ResizeObserver',
  'IntersectionObserver',
  'AbortController',
] as const;

/**
 * What the page's process retains after garbage collection, and what is alive in the extension's
 * world.
 */
export interface Retained {
  nodes: number;
  listeners: number;
  heap: number;
  observers: number;
}

/**
 * Alternates between task and home page, and returns what is retained after the first few rounds
 * and at the end.
 */
export async function retainedAfter(
  { sandbox }: Pick<Bench, 'sandbox'>,
  times: number,
): Promise<{ before: Retained; after: Retained; plain: { before: Retained; after: Retained } }> {
  return withContestants(sandbox, pairFolders(), async (contestants) => {
    // In parallel, because nothing here depends on time.
    const [ours, plain] = await Promise.all([
      walked(contestants.with, sandbox, times),
      walked(contestants.without, sandbox, times),
    ]);
    return { ...ours, plain };
  });
}

async function walked(
  { name, page }: Contestant,
  sandbox: Sandbox,
  times: number,
): Promise<{ before: Retained; after: Retained }> {
  const isOurs = name === 'with';
  const session = await sessionOf(page);
  const world = isOurs ? await watchWorlds(page) : null;
  await load(page, addressIn(sandbox, 'home.htmld'));
  const walk = async (rounds: number) => {
    for (let at = 0; at < rounds; at += 2) {
      await goTo(page, taskPath);
      if (isOurs) await drawn(page, true);
      await goTo(page, 'home.htmld');
      if (isOurs) await drawn(page, false);
    }
  };
  const held = async (): Promise<Retained> => {
    const guide = await world?.();
    let alive = 0;
    for (const one of observers) alive += (await guide?.alive(one)) ?? 0;
    for (let turn = 0; turn < 3; turn++) await session.send('HeapProfiler.collectGarbage');
    const { nodes, listeners, heap } = await readCounters(page);
    return { nodes, listeners, heap, observers: alive };
  };
  // Objects created once at the first task are no leak.
  await walk(10);
  const before = await held();
  await walk(times);
  return { before, after: await held() };
}

/** Avoids a handle on the element, which would keep it alive. */
const drawn = async (page: Page, wanted: boolean): Promise<void> => {
  const look = (is: boolean) => (document.querySelector('kolleno-guide') !== null) === is;
  await (await page.waitForFunction(look, {}, wanted)).dispose();
};

export const leak: Figure = {
  name: 'leak',
  goal: 'nodes, listeners, observers and heap constant',
  how: `${navigations} navigations inside one document, to a task where hints are drawn and away from it. Nodes, listeners and heap are the browser's counters after garbage collection, for the page's whole process. Observers and abort controllers are counted as objects alive in the extension's world. Without the extension, the same page grows by the figures given after "without".`,
  async run(bench: Bench): Promise<Reading[]> {
    const { before, after, plain } = await retainedAfter(bench, navigations);
    return (['nodes', 'listeners', 'observers', 'heap'] as const).map((kind): Reading => {
      const grown = after[kind] - before[kind];
      const own = plain.after[kind] - plain.before[kind];
      const unit = kind === 'heap' ? ' kB' : '';
      const size = (count: number) =>
        (kind === 'heap' ? Math.round(count / 1000) : count).toLocaleString('en-US');
      // Delayed collection makes the heap differ a little between two measurements.
      const slack = kind === 'heap' ? 300_000 : 0;
      return {
        what: kind,
        value: `${size(before[kind])} → ${size(after[kind])}${unit}; without ${size(plain.before[kind])} → ${size(plain.after[kind])}${unit}`,
        goal: kind === 'heap' ? 'grows by 0.3 MB at most' : 'constant',
        met: grown - Math.max(own, 0) <= slack,
        numbers: { before: before[kind], after: after[kind], own },
      };
    });
  },
};
