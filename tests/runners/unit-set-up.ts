import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setFakeLanguage } from '../drivers/fake-language.ts';

await setFakeLanguage('en');
Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });

beforeEach(() => {
  fakeBrowser.reset();
});

// A second, which is Vitest's own limit, is little on a busy machine.
const { waitFor } = vi;
vi.waitFor = (look, limits) =>
  waitFor(look, {
    timeout: 20_000,
    ...(typeof limits === 'number' ? { timeout: limits } : limits),
  });
