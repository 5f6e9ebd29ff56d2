import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { speaks } from './speaks.ts';

await speaks('en');
Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });

beforeEach(() => {
  fakeBrowser.reset();
});
