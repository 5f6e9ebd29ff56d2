import type { Page } from 'puppeteer-core';

/** One of Chromium's trace events, as far as it is used here. Times in microseconds. */
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

/** What a trace shows of the scripts of extensions in a page. */
export interface ExtensionWork {
  /** Calls of their functions: of listeners, observers and timers. */
  calls: number;
  /** The longest, and all together, in milliseconds of the processor where the trace has them. */
  longest: number;
  total: number;
  /** Styles or layout that had to be worked out while one of them ran. */
  forced: number;
}

const runs = new Set(['FunctionCall', 'EvaluateScript', 'v8.compile', 'RunMicrotasks']);
const layouts = new Set(['Layout', 'UpdateLayoutTree', 'RecalculateStyles']);

/** Traces what the page's process does while `work` runs. */
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
    longest: Math.max(0, ...times),
    total: times.reduce((sum, time) => sum + time, 0),
    forced: forced.length,
  };
}

const isWithin = (inner: TraceEvent, outer: TraceEvent): boolean =>
  inner.pid === outer.pid &&
  inner.tid === outer.tid &&
  inner.ts >= outer.ts &&
  inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0);
