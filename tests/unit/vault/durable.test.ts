import { type GeneralJWE, generalDecrypt } from 'jose';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { commitAll } from '../../../utils/background/vault/commit.ts';
import { noteVerdict } from '../../../utils/background/vault/note-verdict.ts';
import { protect } from '../../../utils/background/vault/passphrase.ts';
import { readCredentials, reveal } from '../../../utils/background/vault/read-credentials.ts';
import { wipe } from '../../../utils/background/vault/wipe.ts';
import { credentialNames } from '../../../utils/guide/task.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { credentialValues, credentialViews, kollenoKeyItem } from '../../../utils/storage/items.ts';
import { setUpFastPbkdf2 } from '../../drivers/fast-pbkdf2.ts';
import { restart } from '../../fixtures/browser-restart.ts';
import { captureAll, captureOne, tenant, values } from '../../fixtures/captured-values.ts';
import { storeKollenoKey } from '../../fixtures/kolleno-keys.ts';
import {
  all,
  disk,
  passphrase,
  persistence,
  protects,
  setsOf,
  states,
  underPolicy,
  unlocks,
} from '../../fixtures/vault-on-disk.ts';

setUpFastPbkdf2();

describe('without anybody to seal to', () => {
  it('values lie in memory only, it is said, and a restart loses them', async () => {
    await captureAll();
    expect(await persistence()).toMatchObject({
      state: 'memory',
      kolleno: false,
      passphrase: false,
    });
    expect(await disk()).not.toContain('sealed-values":{"impl');
    await restart();
    expect(await reveal(tenant, 'clientSecret')).toBeNull();
    expect(await unlocks()).toBe(false);
  });
});

describe('with a passphrase', () => {
  it('a restart locks the values, and the passphrase brings every one of them back as it was', async () => {
    await captureAll();
    await captureOne('refreshToken', 'n'.repeat(99));
    const revisions = (await readCredentials(tenant)).revisions;
    await noteVerdict(tenant, revisions, ['clientId', 'clientSecret'], 'verified');
    await noteVerdict(tenant, revisions, ['refreshToken'], 'rejected');
    expect(await protects()).toBe(true);
    expect(await persistence()).toMatchObject({
      state: 'sealed',
      kolleno: false,
      passphrase: true,
    });
    const before = {
      values: await credentialValues.getValue(),
      views: await credentialViews.getValue(),
    };

    await restart();
    expect(await states()).toEqual(all('locked'));
    expect(await persistence()).toMatchObject({ state: 'locked', passphrase: true });
    expect(await reveal(tenant, 'clientSecret')).toBeNull();

    expect(await unlocks('correct horse battery stable')).toBe(false);
    expect(await states()).toEqual(all('locked'));
    expect(await unlocks()).toBe(true);
    expect(await credentialValues.getValue()).toEqual(before.values);
    expect(await credentialViews.getValue()).toEqual(before.views);
    expect(await states()).toMatchObject({ clientSecret: 'verified', refreshToken: 'rejected' });
    expect(await persistence()).toMatchObject({ state: 'sealed' });
    expect(await setsOf()).toHaveLength(1);
  });

  it('what is captured after unlocking is protected too, restart after restart', async () => {
    await captureOne('clientId');
    await protects();
    for (const name of ['clientSecret', 'refreshToken'] as const) {
      await restart();
      expect(await unlocks()).toBe(true);
      await captureOne(name);
    }
    await restart();
    await unlocks();
    expect(await states()).toMatchObject({
      clientId: 'captured',
      clientSecret: 'captured',
      refreshToken: 'captured',
    });
    expect(await setsOf()).toHaveLength(1);
  });

  it('a value captured anew before unlocking is newer than the locked one, also after a second restart', async () => {
    await captureAll();
    await protects();
    await restart();
    const newer = `newer${values.refreshToken}`;
    await captureOne('refreshToken', newer);
    expect(await states()).toMatchObject({ refreshToken: 'captured', clientSecret: 'locked' });
    await protect(tenant, new Secret('another passphrase of mine'));
    await restart();
    expect(await unlocks()).toBe(true);
    expect(await states()).toMatchObject({ refreshToken: 'locked', clientSecret: 'captured' });
    expect(await unlocks('another passphrase of mine')).toBe(true);
    expect(await reveal(tenant, 'refreshToken')).toEqual({ value: newer });
    expect(await reveal(tenant, 'clientSecret')).toEqual({ value: values.clientSecret });
  });

  it('is the same on any keyboard', async () => {
    await captureOne('clientSecret');
    await protect(tenant, new Secret('Schlüsselbund im Gepäck'.normalize('NFD')));
    await restart();
    expect(await unlocks('Schlüsselbund im Gepäck'.normalize('NFC'))).toBe(true);
  });

  it.each(['too short', 'aaaaaaaaaaaaaaaaaaaaaaaa', ''])('%j is none', async (weak) => {
    await captureAll();
    expect(await protect(tenant, new Secret(weak))).toBe(false);
    expect(await persistence()).toMatchObject({ state: 'memory' });
  });

  it('where the policy forbids it, none is taken', async () => {
    underPolicy({ allowPassphrase: false });
    await captureAll();
    expect(await protects()).toBe(false);
    expect(await persistence()).toMatchObject({ state: 'memory', mayProtect: false });
  });

  it('stays in memory, and goes with the values', async () => {
    await captureAll();
    await protects();
    expect(await disk()).not.toContain(passphrase);
    await wipe(tenant);
    expect(JSON.stringify(await fakeBrowser.storage.session.get())).not.toContain(passphrase);
  });
});

describe("with Kolleno's key", () => {
  it('a restart leaves values that can be sent, and not shown', async () => {
    const { privateKey } = await storeKollenoKey();
    await captureAll();
    expect(await persistence()).toMatchObject({
      state: 'sealed',
      kolleno: true,
      passphrase: false,
    });
    await restart();
    expect(await states()).toEqual(all('sealed'));
    const vault = await readCredentials(tenant);
    expect(vault.secrets).toEqual({});
    const [part, ...more] = vault.sealed;
    expect(more).toEqual([]);
    expect(part?.names).toEqual([...credentialNames]);
    const { plaintext } = await generalDecrypt(part?.jwe as GeneralJWE, privateKey);
    expect(JSON.parse(new TextDecoder().decode(plaintext)).credentials).toEqual(values);
  });

  it('that comes later, what was captured before is sealed as well', async () => {
    await captureAll();
    expect(await setsOf()).toEqual([]);
    await storeKollenoKey();
    await commitAll();
    expect(await persistence()).toMatchObject({ state: 'sealed', kolleno: true });
  });

  it('that a policy names, no session is needed', async () => {
    const { key } = await storeKollenoKey();
    await kollenoKeyItem.removeValue();
    const { key_ops: _, ext: __, ...bare } = key;
    underPolicy({ kollenoKey: bare });
    await captureAll();
    expect(await persistence()).toMatchObject({ state: 'sealed', kolleno: true });
  });

  it.each([
    ['of another server', { origin: 'https://connect.kolleno.com.example.com' }],
    ['of a server without TLS', { origin: 'http://connect.kolleno.com' }],
    ['that is none', { key: { kty: 'EC', kid: 'x', alg: 'ECDH-ES+A256KW' } }],
    ['with numbers in place of texts', { key: { kty: 1 } }],
  ])('%s, nothing is sealed', async (_, changed) => {
    await storeKollenoKey();
    await kollenoKeyItem.setValue({ ...((await kollenoKeyItem.getValue()) as object), ...changed });
    await captureAll();
    expect(await persistence()).toMatchObject({ state: 'memory', kolleno: false });
  });

  it('and a passphrase, what Kolleno gets the passphrase does not open', async () => {
    await storeKollenoKey();
    await captureAll();
    await protects();
    await restart();
    expect(await persistence()).toMatchObject({ state: 'locked', kolleno: true, passphrase: true });
    expect(await states()).toEqual(all('sealed'));
    const { sealed } = await readCredentials(tenant);
    expect(sealed[0]?.jwe.recipients).toHaveLength(1);
    expect(JSON.stringify(sealed)).not.toContain('PBES2');
    expect(await unlocks()).toBe(true);
    expect(await states()).toEqual(all('captured'));
  });
});
