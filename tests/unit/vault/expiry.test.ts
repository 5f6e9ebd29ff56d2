import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetExpired, onExpiry } from '../../../utils/background/vault/expiry.ts';
import { isExpired, lifetimeMs } from '../../../utils/background/vault/lifetime.ts';
import { protect, unlock } from '../../../utils/background/vault/passphrase.ts';
import { readCredentials, reveal } from '../../../utils/background/vault/read-credentials.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import {
  credentialValues,
  credentialViews,
  persistenceStatuses,
  sealedValues,
} from '../../../utils/storage/items.ts';
import { restart } from '../../fixtures/browser-restart.ts';
import { captureAll, captureOne, tenant, values } from '../../fixtures/captured-values.ts';
import { storeKollenoKey } from '../../fixtures/kolleno-keys.ts';

const start = Date.parse('2026-11-24T10:00:00Z');
const hour = 60 * 60_000;
const passphrase = new Secret('correct horse battery staple');
const persistence = async () => (await persistenceStatuses.getValue())[tenant];
const at = (milliseconds: number) => vi.setSystemTime(start + milliseconds);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  at(0);
});
afterEach(() => vi.useRealTimers());

const nothingIsLeft = async () => {
  expect(await reveal(tenant, 'clientSecret')).toBeNull();
  const vault = await readCredentials(tenant);
  expect(vault).toEqual({
    secrets: {},
    revisions: {},
    sealed: [],
    locked: [],
    fingerprint: '',
  });
  expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain(
    values.clientSecret,
  );
  expect(JSON.stringify(await sealedValues.getValue())).not.toContain('ciphertext');
  expect(
    (await credentialViews.getValue())[tenant]?.every(({ state }) => state === 'missing'),
  ).toBe(true);
  expect(await persistence()).toMatchObject({ state: 'none', until: null, expired: true });
};

describe('24 hours after the last capture', () => {
  it('values in memory are forgotten, and the time is told before', async () => {
    await captureAll();
    expect(await persistence()).toMatchObject({
      until: new Date(start + lifetimeMs).toISOString(),
    });
    at(lifetimeMs - 1);
    expect(await reveal(tenant, 'clientSecret')).toEqual({ value: values.clientSecret });
    at(lifetimeMs);
    await nothingIsLeft();
  });

  it('a later capture gives all of them another day', async () => {
    await captureAll();
    at(20 * hour);
    await captureOne('refreshToken', 'n'.repeat(90));
    at(30 * hour);
    expect(await reveal(tenant, 'clientSecret')).toEqual({ value: values.clientSecret });
    at(44 * hour);
    await nothingIsLeft();
  });

  it.each(['a passphrase', "Kolleno's key"])(
    'values sealed with %s are forgotten, whether or not the browser ran',
    async (by) => {
      if (by !== 'a passphrase') await storeKollenoKey();
      await captureAll();
      if (by === 'a passphrase') await protect(tenant, passphrase);
      at(lifetimeMs - 1);
      await restart();
      expect((await persistence())?.state).toBe(by === 'a passphrase' ? 'locked' : 'sealed');
      at(lifetimeMs);
      await restart();
      expect(await unlock(tenant, passphrase)).toBe(false);
      await nothingIsLeft();
    },
  );

  it('values on disk are not used although no alarm came and no worker started', async () => {
    await storeKollenoKey();
    await captureAll();
    await restart();
    at(lifetimeMs);
    expect((await readCredentials(tenant)).sealed).toEqual([]);
    await nothingIsLeft();
  });

  it('what is captured afterwards is there, and the word of the forgotten ones goes', async () => {
    await captureAll();
    at(lifetimeMs);
    await forgetExpired();
    expect(await persistence()).toMatchObject({ expired: true });
    await captureOne('clientId');
    expect(await persistence()).toMatchObject({ state: 'memory', expired: false });
    expect(Object.keys((await credentialValues.getValue())[tenant] ?? {}).toSorted()).toEqual([
      'clientId',
      'tenant',
    ]);
  });
});

describe('the alarm', () => {
  it('is set for the first time that ends, and forgets', async () => {
    await captureAll();
    const [alarm] = await fakeBrowser.alarms.getAll();
    expect(alarm).toMatchObject({ name: 'vault-expiry', scheduledTime: start + lifetimeMs });
    const forget = vi.fn();
    onExpiry(forget);
    const rings = (name: string) =>
      fakeBrowser.alarms.onAlarm.trigger({ name, scheduledTime: 0, persistAcrossSessions: true });
    await rings('vault-expiry');
    await rings('another');
    expect(forget).toHaveBeenCalledTimes(1);
  });

  it('is set again when the browser starts, and goes when there is nothing left', async () => {
    await storeKollenoKey();
    await captureAll();
    await fakeBrowser.alarms.clearAll();
    await restart();
    expect(await fakeBrowser.alarms.get('vault-expiry')).toMatchObject({
      scheduledTime: start + lifetimeMs,
    });
    at(lifetimeMs);
    await forgetExpired();
    expect(await fakeBrowser.alarms.get('vault-expiry')).toBeUndefined();
  });
});

describe('a clock that is changed', () => {
  it('forward by a day ends the time', async () => {
    await captureAll();
    at(25 * hour);
    await nothingIsLeft();
  });

  it('back by an hour loses nothing', async () => {
    await captureAll();
    at(-hour);
    expect(await reveal(tenant, 'clientSecret')).toEqual({ value: values.clientSecret });
  });

  it('back by more than a day is not believed', async () => {
    await captureAll();
    at(-25 * hour);
    await nothingIsLeft();
  });

  it('however often gives no moment beyond twice the time, counted from the capture', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), (captured, now) => {
        const expiry = new Date(captured + lifetimeMs).toISOString();
        expect(isExpired(expiry, now)).toBe(
          !(Math.abs(now - captured) < lifetimeMs || now === captured - lifetimeMs),
        );
      }),
      { numRuns: 10_000 },
    );
  });

  it('a time that is none is over', () => {
    fc.assert(
      fc.property(fc.string(), fc.double(), (text, now) => {
        fc.pre(Number.isNaN(Date.parse(text)) || Number.isNaN(now));
        expect(isExpired(text, now)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });
});
