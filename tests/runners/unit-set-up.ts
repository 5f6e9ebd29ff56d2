import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { deleteDB } from 'idb';
import { beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { databaseName } from '../../utils/storage/database.ts';
import { setFakeLanguage } from '../drivers/fake-language.ts';
import { cleanWorker } from './clean-worker.ts';

// Files share workers, so each file starts by undoing what the one before it left.
cleanWorker();

await setFakeLanguage('en');
Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0' }) });

// The same made-up cases in each run, so that chance decides about no change. `npm run flakes` and
// `npm run security` make up new ones.
if (process.env.NEW_CASES !== '1') fc.configureGlobal({ seed: 20_261_130 });

beforeEach(async () => {
  fakeBrowser.reset();
  // Open connections close by themselves when their database is about to be deleted.
  await deleteDB(databaseName);
});

// Finds what hangs. Vitest's default of one second is too short on a busy machine.
const maxWaitMs = 60_000;
const polling = globalThis as { polling?: Pick<typeof vi, 'waitFor' | 'waitUntil'> };
polling.polling ??= { waitFor: vi.waitFor, waitUntil: vi.waitUntil };
const { waitFor, waitUntil } = polling.polling;
const withLimit = <Options extends object>(options: Options | number | undefined) => ({
  timeout: maxWaitMs,
  ...(typeof options === 'number' ? { timeout: options } : options),
});
vi.waitFor = (look, options) => waitFor(look, withLimit(options));
vi.waitUntil = (look, options) => waitUntil(look, withLimit(options));
