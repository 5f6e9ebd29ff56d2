import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** The browser is closed and started again: what lay in memory is gone, what lay on disk is not, and the worker begins anew. */
export async function restart(): Promise<void> {
  await fakeBrowser.storage.session.clear();
  vi.resetModules();
  const { recover } = await import('../../../utils/background/lifecycle/recover.ts');
  await recover();
}
