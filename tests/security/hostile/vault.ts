import type { WebWorker } from 'puppeteer-core';

export interface Kept {
  value: string;
  warning?: string;
}

/** Returns all captured values by tenant and credential, as the background stores them. */
export function keptIn(worker: WebWorker): Promise<Record<string, Record<string, Kept>>> {
  return worker.evaluate(async () => {
    const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
    const found = await storage.session.get('kept-values');
    return (found['kept-values'] ?? {}) as Record<string, Record<string, Kept>>;
  });
}
