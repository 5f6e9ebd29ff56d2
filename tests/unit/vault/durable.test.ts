import { type GeneralJWE, generalDecrypt } from 'jose';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { capture } from '../../../utils/background/vault/capture.ts';
import { commitAll } from '../../../utils/background/vault/commit.ts';
import { noteVerdict } from '../../../utils/background/vault/note-verdict.ts';
import { protect } from '../../../utils/background/vault/passphrase.ts';
import { readCredentials, reveal } from '../../../utils/background/vault/read-credentials.ts';
import { wipe } from '../../../utils/background/vault/wipe.ts';
import { credentialNames } from '../../../utils/guide/task.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { credentialValues, credentialViews, handoffSession } from '../../../utils/storage/items.ts';
import { type TenantKey, tenantKey } from '../../../utils/tenant/tenant-key.ts';
import { setUpFastPbkdf2 } from '../../drivers/fast-pbkdf2.ts';
import { restart } from '../../fixtures/browser-restart.ts';
import { at, captureAll, captureOne, tenant, values } from '../../fixtures/captured-values.ts';
import { newKollenoKey, openSession, storeKollenoKey } from '../../fixtures/kolleno-keys.ts';
import { pressSaveFile } from '../../fixtures/press.ts';
import {
  all,
  diskText,
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
    expect(await diskText()).not.toContain('sealed-values":{"impl');
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
    expect(await diskText()).not.toContain(passphrase);
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
    const { key } = await newKollenoKey();
    const { key_ops: _, ext: __, ...bare } = key;
    underPolicy({ kollenoKey: bare });
    await captureAll();
    expect(await persistence()).toMatchObject({ state: 'sealed', kolleno: true });
  });

  it.each([
    ['of another server', { origin: 'https://connect.kolleno.com.example.com' }],
    ['of a server without TLS', { origin: 'http://connect.kolleno.com' }],
    ['of a session for another tenant', { tenant: 'impl.wd12.myworkday.com/acme_dpt2' as const }],
  ])('%s, nothing is sealed', async (_, named) => {
    await openSession((await newKollenoKey()).key, named);
    await captureAll();
    expect(await persistence()).toMatchObject({ state: 'memory', kolleno: false });
  });

  it('that cannot be used, nothing is sealed', async () => {
    await openSession({ kty: 'EC', kid: 'x', alg: 'ECDH-ES+A256KW' });
    await captureAll();
    expect(await persistence()).toMatchObject({ state: 'memory', kolleno: false });
  });

  it('of a session that was restored from disk, nothing is sealed', async () => {
    await storeKollenoKey();
    const session = await handoffSession.getValue();
    if (!session) throw new Error('no session');
    await restart();
    await handoffSession.setValue(session);
    await captureAll();
    expect(await persistence()).toMatchObject({ state: 'memory', kolleno: false });
    expect(await pressSaveFile(tenant)).toMatchObject({ passphrase: expect.any(String) });
  });

  it('each tenant has only the key of its own session, one origin after the other', async () => {
    const other = { host: at.host, tenant: 'acme_dpt2' };
    const captureOther = (value: string) =>
      capture({
        ...other,
        credential: 'clientSecret',
        secret: new Secret(value.repeat(90)),
        task: 'register-api-client',
      });
    const recipientsOf = async (of: TenantKey) =>
      (await setsOf(of)).map((jwe) => jwe.recipients[0]?.header?.kid);
    underPolicy({ handoffOrigins: ['https://connect.example.com'] });
    const [first, second] = [(await newKollenoKey()).key, (await newKollenoKey()).key];
    await openSession({ ...first, kid: 'first' }, { tenant });
    await captureOne('clientSecret');
    await captureOther('a');
    const origin = 'https://connect.example.com';
    await openSession({ ...second, kid: 'second' }, { origin, tenant: tenantKey(other) });
    await captureOther('b');
    await commitAll();
    expect(await recipientsOf(tenant)).toEqual(['first']);
    expect(await recipientsOf(tenantKey(other))).toEqual(['second']);
  });

  it('the set stays when the session is over, and what is captured then is in memory only', async () => {
    await storeKollenoKey();
    await captureOne('clientSecret');
    await handoffSession.removeValue();
    const before = await setsOf();
    await commitAll();
    expect(await setsOf()).toEqual(before);
    expect(await persistence()).toMatchObject({ state: 'sealed' });
    await captureOne('refreshToken');
    expect(await setsOf()).toEqual(before);
    expect(await persistence()).toMatchObject({ state: 'memory' });
    // A set with a value that was replaced is worth nothing, and Kolleno would be sent it.
    await captureOne('clientSecret', 'n'.repeat(90));
    expect(await setsOf()).toEqual([]);
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
