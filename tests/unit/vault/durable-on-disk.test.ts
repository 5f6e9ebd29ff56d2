import { GeneralEncrypt } from 'jose';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { capture } from '../../../utils/background/vault/capture.ts';
import { noteVerdict } from '../../../utils/background/vault/note-verdict.ts';
import { protect } from '../../../utils/background/vault/passphrase.ts';
import { readCredentials, reveal } from '../../../utils/background/vault/read-credentials.ts';
import { replaceCredential } from '../../../utils/background/vault/replace.ts';
import { passphraseBytes } from '../../../utils/background/vault/sealed-set.ts';
import { wipe, wipeHandedOver } from '../../../utils/background/vault/wipe.ts';
import { type CredentialName, credentialNames } from '../../../utils/guide/task.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { passphraseAlgorithm, sealedSetContentType } from '../../../utils/state/jwe.ts';
import { credentialValues, sealedValues } from '../../../utils/storage/items.ts';
import type { TenantKey } from '../../../utils/tenant/tenant-key.ts';
import { setUpFastPbkdf2 } from '../../drivers/fast-pbkdf2.ts';
import { restart } from '../../fixtures/browser-restart.ts';
import { at, captureAll, captureOne, tenant, values } from '../../fixtures/captured-values.ts';
import { storeKollenoKey } from '../../fixtures/kolleno-keys.ts';
import {
  all,
  diskText,
  label,
  passphrase,
  persistence,
  protects,
  secrets,
  setsOf,
  states,
  unlocks,
} from '../../fixtures/vault-on-disk.ts';

setUpFastPbkdf2();

describe('what lies on disk', () => {
  beforeEach(async () => {
    await storeKollenoKey();
    await captureAll();
    await protects();
  });

  it('holds no value, in no encoding', async () => {
    const text = await diskText();
    for (const secret of secrets) {
      for (const form of [
        secret,
        btoa(secret),
        Buffer.from(secret).toString('hex'),
        secret.slice(0, 12),
      ]) {
        expect(text).not.toContain(form);
      }
    }
  });

  it('has the same length whatever the lengths of the values', async () => {
    const lengths = new Set<number>();
    for (const length of [1, 40, 90, 400]) {
      await captureOne('isuPassword', 'p'.repeat(length));
      const [set] = await setsOf();
      lengths.add(set?.ciphertext.length ?? 0);
    }
    expect(lengths.size).toBe(1);
  });

  it('follows every change: capture, verdict, replacement', async () => {
    const revision = async (name: CredentialName) => label((await setsOf())[0]).holds[name];
    const storedValue = async (name: CredentialName) =>
      (await credentialValues.getValue())[tenant]?.[name];
    await captureOne('clientSecret', 'b'.repeat(90));
    expect((await revision('clientSecret')).revision).toBe(
      (await storedValue('clientSecret'))?.revision,
    );
    await noteVerdict(tenant, (await readCredentials(tenant)).revisions, ['clientId'], 'rejected');
    expect((await revision('clientId')).verdict).toBe('rejected');
    const old = (await storedValue('refreshToken'))?.revision;
    await replaceCredential(tenant, 'refreshToken', old, new Secret('r'.repeat(90)));
    expect((await revision('refreshToken')).revision).toBe(
      (await storedValue('refreshToken'))?.revision,
    );
    expect(await setsOf()).toHaveLength(1);
    await restart();
    await unlocks();
    expect(await reveal(tenant, 'refreshToken')).toEqual({ value: 'r'.repeat(90) });
  });

  it('is written before a capture is answered, and is not written anew for the same value', async () => {
    const set = vi.spyOn(IDBObjectStore.prototype, 'put');
    await captureOne('clientSecret');
    expect(set).not.toHaveBeenCalled();
    await captureOne('clientSecret', 'c'.repeat(90));
    expect(label((await setsOf())[0]).holds.clientSecret.revision).toBe(
      (await credentialValues.getValue())[tenant]?.clientSecret?.revision,
    );
    set.mockImplementation(() => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    });
    expect(await captureOne('clientSecret', 'd'.repeat(90))).toBe(false);
    expect(await persistence()).toMatchObject({ state: 'memory' });
    set.mockRestore();
    expect(await captureOne('clientSecret', 'd'.repeat(90))).toBe(true);
    expect(await persistence()).toMatchObject({ state: 'sealed' });
  });

  it('goes with a wipe, also when locked', async () => {
    await restart();
    await wipe(tenant);
    expect(await setsOf()).toEqual([]);
    expect(await states()).toEqual(all('missing'));
    expect(await persistence()).toMatchObject({ state: 'none' });
  });

  it('goes once Kolleno has it, but for what was captured since', async () => {
    const { revisions } = await readCredentials(tenant);
    const handedOver = (sealed: typeof revisions) => ({
      tenant,
      credentials: [...credentialNames],
      revisions: sealed,
      sealedAt: new Date().toISOString(),
    });
    await captureOne('refreshToken', 'n'.repeat(99));
    await restart();
    await wipeHandedOver(handedOver(revisions));
    expect(await states()).toMatchObject({ refreshToken: 'sealed' });
    await wipeHandedOver(handedOver((await readCredentials(tenant)).revisions));
    expect(await setsOf()).toEqual([]);
  });

  it('is brought up to date at the next start of a worker that died in between', async () => {
    const stored = (await credentialValues.getValue())[tenant];
    if (!stored?.clientSecret) throw new Error('no value');
    const newer = { ...stored.clientSecret, value: 'e'.repeat(90), revision: crypto.randomUUID() };
    await credentialValues.setValue({ [tenant]: { ...stored, clientSecret: newer } });
    vi.resetModules();
    const { recoverState: recover } = await import(
      '../../../utils/background/lifecycle/recover.ts'
    );
    await recover();
    expect(label((await setsOf())[0]).holds.clientSecret.revision).toBe(newer.revision);
  });
});

describe('two tenants', () => {
  const other = { host: 'impl.wd12.myworkday.com', tenant: 'globex_dpt1' };
  const otherKey: TenantKey = 'impl.wd12.myworkday.com/globex_dpt1';

  beforeEach(async () => {
    await captureOne('clientSecret');
    await capture({
      ...other,
      credential: 'clientSecret',
      secret: new Secret('g'.repeat(90)),
      task: 'register-api-client',
    });
    await protects();
    await protect(otherKey, new Secret(passphrase));
  });

  it('with the same passphrase are unlocked one by one', async () => {
    await restart();
    await unlocks();
    expect(await reveal(tenant, 'clientSecret')).toEqual({ value: values.clientSecret });
    expect(await reveal(otherKey, 'clientSecret')).toBeNull();
  });

  it('whose sets were swapped: neither is used, and it is said', async () => {
    await sealedValues.setValue({
      [tenant]: { sets: await setsOf(otherKey) },
      [otherKey]: { sets: await setsOf(tenant) },
    });
    await restart();
    expect(await persistence()).toMatchObject({ state: 'none', trouble: 'foreign' });
    expect(await states()).toEqual(all('missing'));
    expect(await unlocks()).toBe(false);
    expect((await readCredentials(tenant)).sealed).toEqual([]);
    await wipe(tenant);
    expect(await persistence()).toMatchObject({ trouble: null });
  });

  it('whose sets were swapped and labelled anew do not open', async () => {
    const relabelled = (await setsOf(otherKey)).map((set) => ({
      ...set,
      aad: Buffer.from(
        JSON.stringify({ ...label(set), tenant: { ...label(set).tenant, name: at.tenant } }),
      ).toString('base64url'),
    }));
    await sealedValues.setValue({ [tenant]: { sets: relabelled } });
    await restart();
    expect(await states()).toMatchObject({ clientSecret: 'locked' });
    expect(await unlocks()).toBe(false);
  });

  it('a set whose content is another tenant’s under this one’s label does not open', async () => {
    const [set] = await setsOf();
    const content = {
      version: 1,
      tenant: { ...label(set).tenant, name: 'globex_dpt1' },
      credentials: { clientSecret: 'g'.repeat(90) },
      about: {
        clientSecret: {
          revision: crypto.randomUUID(),
          task: 'register-api-client',
          at: new Date().toISOString(),
          replaced: false,
        },
      },
    };
    const seals = (of: typeof content) =>
      new GeneralEncrypt(Buffer.from(JSON.stringify(of)))
        .setProtectedHeader({ enc: 'A256GCM', cty: sealedSetContentType })
        .setAdditionalAuthenticatedData(Buffer.from(JSON.stringify(label(set))))
        .addRecipient(passphraseBytes(passphrase))
        .setUnprotectedHeader({ alg: passphraseAlgorithm })
        .encrypt();
    await sealedValues.setValue({ [tenant]: { sets: [await seals(content)] } });
    await restart();
    expect(await states()).toMatchObject({ clientSecret: 'locked' });
    expect(await unlocks()).toBe(false);
    // With the right tenant inside the set opens, so nothing else is wrong with it.
    const own = { ...content, tenant: label(set).tenant };
    await sealedValues.setValue({ [tenant]: { sets: [await seals(own)] } });
    expect(await unlocks()).toBe(true);
  });

  it('an environment that is not the tenant’s is foreign too', async () => {
    const [set] = await setsOf();
    const changed = { ...label(set), tenant: { ...label(set).tenant, environment: 'production' } };
    const aad = Buffer.from(JSON.stringify(changed)).toString('base64url');
    await sealedValues.setValue({ [tenant]: { sets: [{ ...set, aad }] } });
    await restart();
    expect(await persistence()).toMatchObject({ trouble: 'foreign' });
  });
});
