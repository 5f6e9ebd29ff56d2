import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { capture } from '../../../utils/background/vault/capture.ts';
import { openWithKey, openWithPassphrase, readSealedFile } from '../../../utils/cli/open-file.ts';
import { mergeSealedSets } from '../../../utils/cli/open-sets.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import type { SealedForSaving } from '../../../utils/messages/protocol.ts';
import { credentialValues } from '../../../utils/storage/items.ts';
import { restart } from '../../fixtures/browser-restart.ts';
import { disk } from '../../fixtures/disk.ts';
import { openSession } from '../../fixtures/kolleno-keys.ts';
import { pressSaveFile } from '../../fixtures/press.ts';
import { kollenoKey } from '../../fixtures/sealed-files.ts';
import { componentProblem } from '../../sandbox/intake/contract.ts';

const at = { host: 'impl.wd12.myworkday.com', tenant: 'acme_dpt1' };
const tenant = `${at.host}/${at.tenant}` as const;
const secret = 'a1'.repeat(46);
const clientId = btoa('0d9f2f4e-1f9f-4d5e-9f55-0e1c3a7b7f01');

let keys: Awaited<ReturnType<typeof kollenoKey>>[];
beforeAll(async () => {
  keys = [await kollenoKey(), await kollenoKey('RSA-OAEP-256')];
});

const keep = (credential: 'clientSecret' | 'clientId', value: string) =>
  capture({ ...at, credential, secret: new Secret(value), task: 'register-api-client' });
const underPolicy = (policy: object) =>
  vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => policy);

async function sealed(): Promise<SealedForSaving> {
  const file = await pressSaveFile(tenant);
  if (!file || 'refused' in file) throw new Error('Nothing was sealed.');
  return file;
}

beforeEach(async () => {
  vi.restoreAllMocks();
  underPolicy({});
  await keep('clientSecret', secret);
});

describe('sealing what is kept of a tenant', () => {
  it('takes a passphrase of its own where no key of Kolleno is known', async () => {
    const { name, text, passphrase } = await sealed();
    expect(name).toBe('kolleno-workday-acme_dpt1.sealed.json');
    expect(text + passphrase).not.toContain(secret);
    const payload = await openWithPassphrase(readSealedFile(text), passphrase ?? '');
    expect(payload).toMatchObject({
      tenant: { host: at.host, name: 'acme_dpt1', environment: 'non-production' },
      credentials: { tenant: 'acme_dpt1', clientSecret: secret },
    });
    expect(componentProblem('SealedFilePayload', payload)).toBeNull();
    expect((await sealed()).passphrase).not.toBe(passphrase);
  });

  it("takes the policy's key before the open session's, and needs no passphrase then", async () => {
    const [policyKey, sessionKey] = keys;
    if (!policyKey || !sessionKey) throw new Error('No keys.');
    await openSession(sessionKey.open);
    const bySession = await sealed();
    expect(bySession.passphrase).toBeNull();
    expect(
      (await openWithKey(readSealedFile(bySession.text), [sessionKey.secret])).credentials
        .clientSecret,
    ).toBe(secret);
    underPolicy({ kollenoKey: policyKey.open });
    const byPolicy = await sealed();
    expect(
      (await openWithKey(readSealedFile(byPolicy.text), [policyKey.secret])).credentials
        .clientSecret,
    ).toBe(secret);
  });

  it('leaves everything where it is', async () => {
    const before = JSON.stringify(await credentialValues.getValue());
    await sealed();
    expect(JSON.stringify(await credentialValues.getValue())).toBe(before);
  });

  it('keeps neither the file nor its passphrase', async () => {
    const { text, passphrase } = await sealed();
    const stored = JSON.stringify([await browser.storage.session.get(null), await disk.get()]);
    expect(stored).not.toContain(passphrase);
    expect(stored).not.toContain(JSON.parse(text).ciphertext);
  });

  it('does nothing where the policy forbids it', async () => {
    underPolicy({ allowSealedFile: false });
    expect(await pressSaveFile(tenant)).toBeNull();
  });

  it('takes no passphrase where the policy forbids it, only a key', async () => {
    underPolicy({ allowPassphrase: false });
    expect(await pressSaveFile(tenant)).toBeNull();
    underPolicy({ allowPassphrase: false, kollenoKey: keys[0]?.open });
    expect((await sealed()).passphrase).toBeNull();
  });

  it("has nothing of another tenant's", async () => {
    expect(await pressSaveFile('impl.wd12.myworkday.com/acme_dpt2')).toBeNull();
    await capture({
      host: at.host,
      tenant: 'acme_dpt2',
      credential: 'clientSecret',
      secret: new Secret('b2'.repeat(46)),
      task: 'register-api-client',
    });
    const { text, passphrase } = await sealed();
    const { credentials } = await openWithPassphrase(readSealedFile(text), passphrase ?? '');
    expect(credentials.clientSecret).toBe(secret);
  });

  it('also after a restart, when only Kolleno can open the values', async () => {
    const [key] = keys;
    if (!key) throw new Error('No key.');
    await openSession(key.open);
    await keep('clientSecret', 'c3'.repeat(46));
    await restart();
    await keep('clientId', clientId);
    await openSession(key.open);
    const { text } = await sealed();
    const payload = await openWithKey(readSealedFile(text), [key.secret]);
    expect(componentProblem('SealedFilePayload', payload)).toBeNull();
    expect(payload.credentials.clientSecret).toBeUndefined();
    expect((await mergeSealedSets(payload, [key.secret])).credentials).toMatchObject({
      clientId,
      clientSecret: 'c3'.repeat(46),
    });
    await expect(mergeSealedSets(payload, [])).rejects.toThrow(
      'Some of its values are sealed for the key',
    );
    const elsewhere = { ...payload, tenant: { ...payload.tenant, name: 'acme_dpt2' } };
    await expect(mergeSealedSets(elsewhere, [key.secret])).rejects.toThrow('are of another tenant');
    const noSet = {
      ...payload,
      sealed: JSON.parse('["no set"]') as typeof payload.sealed & object,
    };
    await expect(mergeSealedSets(noSet, [key.secret])).rejects.toThrow('cannot be opened');
  });
});
