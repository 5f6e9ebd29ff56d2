import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  exportJWK,
  type GeneralJWE,
  generalDecrypt,
  generateKeyPair,
} from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDisk } from '../../drivers/disk.ts';
import { type FirefoxHarness, startFirefoxHarness } from '../../drivers/harness-firefox.ts';
import { SettingsPage } from '../../drivers/settings-page.ts';
import { stopAtFirstFailure } from '../../drivers/stop-at-first-failure.ts';
import { waitUntil } from '../../drivers/wait-until.ts';
import { build, builtExtension } from '../../runners/build.ts';
import { figure } from '../figures.ts';
import { forgedInstance, forgedItems, forgedPermission, itemNames } from './forged-items.ts';

/**
 * Firefox cannot close `storage.local` and `storage.sync` to content scripts, so a page that has
 * taken over our script writes there what it likes. The attack is appended to our own script in a
 * copy of the build: it runs in the same world, with the same rights.
 */

const key = 'impl.wd12.myworkday.com/acme_dpt1';
let folder: string;
let harness: FirefoxHarness;
let attacker: CryptoKeyPair;

/** Runs in the content script. Answers by an attribute, which the test reads. */
const attack = `
;(() => {
  const { storage } = globalThis.browser ?? globalThis.chrome;
  const root = document.documentElement;
  const attempt = async (work) => {
    try {
      return (await work()) ?? 'done';
    } catch {
      return 'refused';
    }
  };
  const database = () => new Promise((resolve, reject) => {
    const opening = indexedDB.open('kolleno-connect');
    opening.onupgradeneeded = () => opening.result.createObjectStore('items');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
  document.addEventListener('taken-over', async () => {
    const forged = JSON.parse(root.dataset.forged);
    const told = {};
    for (const area of ['local', 'sync', 'session', 'managed']) {
      told[area + ' read'] = await attempt(() => storage[area].get(null).then(JSON.stringify));
      told[area + ' written'] = await attempt(() => storage[area].set(forged));
    }
    told.database = await attempt(async () => {
      const opened = await database();
      const store = opened.transaction('items', 'readwrite').objectStore('items');
      const before = await new Promise((done) => {
        store.getAllKeys().onsuccess = ({ target }) => done(target.result);
      });
      for (const [name, value] of Object.entries(forged)) store.put(value, name);
      return JSON.stringify(before);
    });
    new BroadcastChannel('kolleno-connect').postMessage(forged);
    root.dataset.told = JSON.stringify(told);
  });
})();
`;

beforeAll(async () => {
  await build('firefox');
  folder = mkdtempSync(join(tmpdir(), 'taken-over-'));
  cpSync(builtExtension('firefox'), folder, { recursive: true });
  appendFileSync(join(folder, 'content-scripts/watcher.js'), attack);
  attacker = (await generateKeyPair('ECDH-ES+A256KW', { extractable: true })) as CryptoKeyPair;
  harness = await startFirefoxHarness({ folder });
});
afterAll(async () => {
  await harness?.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
});
stopAtFirstFailure();

const onDisk = () => harness.panel.page.evaluate(readDisk);
const sealedSets = async (): Promise<GeneralJWE[]> => {
  const sets = ((await onDisk())['sealed-values'] ?? {}) as Record<string, { sets: GeneralJWE[] }>;
  return Object.values(sets).flatMap((one) => one.sets);
};
const handoffState = () =>
  harness.panel.page.$eval('[data-handoff]', (shown) => shown.getAttribute('data-handoff'));

async function forge(): Promise<Record<string, string>> {
  const jwk = { ...(await exportJWK(attacker.publicKey)), kid: 'forged', alg: 'ECDH-ES+A256KW' };
  const forged = forgedItems(key, { ...jwk, use: 'enc' }, await calculateJwkThumbprint(jwk));
  const { page } = harness.admin;
  await page.evaluate((items) => {
    document.documentElement.dataset.forged = items;
    document.dispatchEvent(new Event('taken-over'));
  }, JSON.stringify(forged));
  return waitUntil('the attack to end', async () => {
    const told = await page.evaluate(() => document.documentElement.dataset.told);
    return told === undefined ? null : (JSON.parse(told) as Record<string, string>);
  });
}

test('a taken-over page script writes every item wherever it can', async () => {
  const told = await forge();
  // The attack is worth something: these are open to it in Firefox.
  expect(told['local written']).toBe('done');
  expect(told['session read'], 'the captured values').toBe('refused');
  expect(told['session written']).toBe('refused');
  expect(JSON.parse(told['local read'] ?? '')).toEqual({});
  // The database of that name is the page's own, and was empty.
  expect(told.database).toBe('[]');
  figure('hostile', 'items forged by a taken-over page script in Firefox', itemNames().length);
});

test('no permission, session, offer or receipt comes from there, also for a background that starts anew', async () => {
  await harness.firefox.window.stopBackground();
  await harness.admin.open('View API Clients');
  await harness.panel.waitForCredentials('captured', 'restEndpoint', 'tokenEndpoint');
  expect(await handoffState()).toBe('disconnected');
  expect(await harness.panel.page.$('[data-offer]')).toBeNull();
  expect(await harness.panel.page.evaluate(() => document.body.textContent)).not.toContain(
    forgedInstance,
  );
  expect(JSON.stringify(await onDisk())).not.toMatch(/[Ff]orged/);
  const page = await harness.firefox.newPage();
  page.goto(harness.panel.page.url().replace('sidepanel', 'options')).catch(() => undefined);
  await waitUntil('the settings to be read', () => page.$('main[aria-busy="false"]'));
  expect(new SettingsPage(page)).toBeTruthy();
  expect(await page.evaluate(() => document.body.textContent)).not.toContain(forgedPermission);
  await page.close();
  await harness.admin.page.bringToFront();
});

test('no ciphertext opens with a key from there, before and after Kolleno is connected', async () => {
  const values = {
    clientId: btoa('3f2504e0-4f89-41d3-9a0c-0305e82c3301'),
    clientSecret: 's'.repeat(80),
    refreshToken: 'r'.repeat(88),
    isuUserName: 'kolleno-integration',
    isuPassword: 'Tw1lit-Harbour!Lamp.27',
  };
  for (const [credential, value] of Object.entries(values)) {
    const data = { tenant: key, credential, value };
    const answer = await harness.panel.page.evaluate(
      (message) => chrome.runtime.sendMessage(message),
      { type: 'enter-credential', data },
    );
    expect(answer).toEqual({ kept: true });
  }
  expect(await sealedSets(), 'there is nobody to seal to').toEqual([]);
  await harness.kolleno.open();
  await harness.panel.takeLink();
  await harness.panel.waitForHandoff('connected');
  await harness.admin.page.bringToFront();
  await forge();
  const sets = await waitUntil('a set sealed for Kolleno', async () => {
    const found = await sealedSets();
    return found.length > 0 && found;
  });
  for (const set of sets) {
    expect(set.recipients.map(({ header }) => header?.kid)).not.toContain('forged');
    await expect(generalDecrypt(set, attacker.privateKey)).rejects.toThrow();
  }
  await harness.panel.send();
  await harness.panel.waitForHandoff('received');
  const { submissions } = (await harness.tenant.state()).intake;
  // The stand-in opened it with its own key.
  expect(submissions.map(({ payload }) => payload)).toMatchObject([{ credentials: values }]);
  figure('hostile', 'ciphertexts in Firefox that opened with a forged key', 0);
});
