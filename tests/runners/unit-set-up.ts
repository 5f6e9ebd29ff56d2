import 'fake-indexeddb/auto';
import { deleteDB } from 'idb';
import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { databaseName } from '../../utils/storage/database.ts';
import { setFakeLanguage } from '../drivers/fake-language.ts';

await setFakeLanguage('en');
Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });

beforeEach(async () => {
  fakeBrowser.reset();
  // Open connections close by themselves when their database is about to be deleted.
  await deleteDB(databaseName);
});

// Vitest's default of one second is too short on a busy machine.
const { waitFor } = vi;
vi.waitFor = (look, limits) =>
  waitFor(look, {
    timeout: 20_000,
    ...(typeof limits === 'number' ? { timeout: limits } : limits),
  });
