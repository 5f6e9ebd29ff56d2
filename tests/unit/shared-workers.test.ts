// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { cleanWorker } from '../runners/clean-worker.ts';

/** Files share workers: a file must find nothing of the one before it. */
it('restores what a file replaced in the fake browser', async () => {
  const { create } = fakeBrowser.tabs;
  fakeBrowser.tabs.create = vi.fn();
  Object.assign(fakeBrowser, { left: {} });
  await fakeBrowser.storage.local.set({ left: 1 });
  cleanWorker();
  expect(fakeBrowser.tabs.create).toBe(create);
  expect(fakeBrowser).not.toHaveProperty('left');
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

it('restores clocks, globals and the environment', () => {
  const { fetch, setTimeout } = globalThis;
  vi.useFakeTimers({ now: 0 });
  vi.stubGlobal('fetch', vi.fn());
  vi.stubEnv('LEFT', '1');
  cleanWorker();
  expect([globalThis.fetch, globalThis.setTimeout]).toEqual([fetch, setTimeout]);
  expect(Date.now()).toBeGreaterThan(0);
  expect(process.env.LEFT).toBeUndefined();
  expect(globalThis.chrome).toBe(fakeBrowser);
});

it('evaluates modules anew, so none keeps its state', async () => {
  const before = await import('../../utils/lib/mutex.ts');
  cleanWorker();
  expect(await import('../../utils/lib/mutex.ts')).not.toBe(before);
});

it('leaves an empty document at the address that it began with', () => {
  document.documentElement.lang = 'de';
  document.documentElement.append(document.createElement('kolleno-guide'));
  document.body.innerHTML = '<p class="left"></p>';
  document.body.className = 'left';
  document.title = 'Left';
  history.pushState(null, '', '/left');
  sessionStorage.setItem('left', '1');
  cleanWorker();
  expect(document.documentElement.outerHTML).toBe('<html><head></head><body></body></html>');
  expect([location.pathname, sessionStorage.length]).toEqual(['/', 0]);
});
