import type { CDPSession, Page } from 'puppeteer-core';

/**
 * The browser's own counters for a page's process, including content scripts. Times in
 * milliseconds.
 */
export interface Counters {
  script: number;
  layout: number;
  style: number;
  task: number;
  nodes: number;
  listeners: number;
  documents: number;
  heap: number;
}

const sessions = new WeakMap<Page, Promise<CDPSession>>();

export function sessionOf(page: Page): Promise<CDPSession> {
  const known = sessions.get(page);
  if (known) return known;
  const opened = page.createCDPSession().then(async (session) => {
    // CPU time, not wall time, so that other programs on the machine do not count.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return session;
  });
  sessions.set(page, opened);
  return opened;
}

export async function readCounters(page: Page): Promise<Counters> {
  const session = await sessionOf(page);
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  return {
    script: of('ScriptDuration') * 1000,
    layout: of('LayoutDuration') * 1000,
    style: of('RecalcStyleDuration') * 1000,
    task: of('TaskDuration') * 1000,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
    heap: of('JSHeapUsedSize'),
  };
}

export type Spent = Pick<Counters, 'script' | 'layout' | 'style' | 'task'>;

/** Returns the difference of the counters over `work`. */
export async function countersDuring(page: Page, work: () => Promise<unknown>): Promise<Spent> {
  const before = await readCounters(page);
  await work();
  const after = await readCounters(page);
  return {
    script: after.script - before.script,
    layout: after.layout - before.layout,
    style: after.style - before.style,
    task: after.task - before.task,
  };
}
