import type { Page } from 'puppeteer-core';

/** The parts of Chromium's trace events that are used here. Times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string }; beginData?: unknown };
}

/** Work of the extension's scripts in a page, according to a trace. */
export interface ExtensionWork {
  /** Calls of listeners, observers and timers. */
  calls: number;
  /** Longest call and total, in milliseconds of CPU time where the trace has it. */
  maxTaskMs: number;
  total: number;
  /** Style or layout calculations forced during a call. */
  forced: number;
}

const runs = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile', 'RunMicrotasks']);
const layouts = new Set(['Layout', 'UpdateLayoutTree', 'RecalculateStyles']);

/** Records a trace of the page's process while `work` runs. */
export async function recordTrace(
  page: Page,
  work: () => Promise<unknown>,
): Promise<ExtensionWork> {
  await page.tracing.start({
    categories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'],
  });
  let bytes: Uint8Array | undefined;
  try {
    await work();
  } finally {
    bytes = await page.tracing.stop();
  }
  if (!bytes) throw new Error('Chromium gave no trace.');
  return extensionWork(JSON.parse(new TextDecoder().decode(bytes)).traceEvents as TraceEvent[]);
}

function extensionWork(events: readonly TraceEvent[]): ExtensionWork {
  const complete = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const ours = complete.filter(
    ({ name, args }) => runs.has(name) && args?.data?.url?.startsWith('chrome-extension://'),
  );
  const forced = complete.filter(
    (event) => layouts.has(event.name) && ours.some((call) => isWithin(event, call)),
  );
  const times = ours.map(({ tdur, dur }) => (tdur ?? dur ?? 0) / 1000);
  return {
    calls: ours.length,
    maxTaskMs: Math.max(0, ...times),
    total: times.reduce((sum, time) => sum + time, 0),
    forced: forced.length,
  };
}

const isWithin = (inner: TraceEvent, outer: TraceEvent): boolean =>
  inner.pid === outer.pid &&
  inner.tid === outer.tid &&
  inner.ts >= outer.ts &&
  inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
