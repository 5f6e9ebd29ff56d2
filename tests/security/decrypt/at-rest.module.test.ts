import { beforeEach, describe, expect, it } from 'vitest';
import { protect } from '../../../utils/background/vault/passphrase.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { sealedValues } from '../../../utils/storage/items.ts';
import { captureAll, tenant, values } from '../../fixtures/captured-values.ts';
import { openSession } from '../../fixtures/kolleno-keys.ts';
import { pressSaveFile } from '../../fixtures/press.ts';
import { figure, whole } from '../figures.ts';
import { everyKind, keyOf, otherKeyOf, type TestKey } from './keys.ts';
import { type GeneralJwe, openedOf, openWithNodeJose } from './node-jose.ts';
import { tamperedGeneral } from './tampered.ts';

const passphrase = 'ﬁve words of no kin';

beforeEach(captureAll);

/** Makes this key known, as a session would. */
const knows = ({ jwk: { use: _, ...key } }: TestKey) => openSession({ ...key, use: 'enc' });

/** The vault's encrypted set on disk. */
async function setOnDisk(): Promise<GeneralJwe> {
  const { sets } =
    ((await sealedValues.getValue()) as Record<string, { sets: GeneralJwe[] }>)[tenant] ?? {};
  const [only] = sets ?? [];
  if (!only || sets?.length !== 1) throw new Error('One set was expected.');
  return only;
}

async function sealedFile(): Promise<{ jwe: GeneralJwe; passphrase: string | null }> {
  const file = await pressSaveFile(tenant);
  if (!file || 'refused' in file) throw new Error('Nothing was sealed.');
  return { jwe: JSON.parse(file.text) as GeneralJwe, passphrase: file.passphrase };
}

/** Each attempt costs as many iterations as a real guess. */
const fewer = whole ? 40 : 500;

async function expectNoneOpens(...[copies, key]: Parameters<typeof openedOf>): Promise<void> {
  const { tried, opened } = await openedOf(copies, key);
  figure('decrypt', 'tampered copies tried', tried);
  figure('decrypt', 'tampered copies opened', opened);
  expect(tried).toBeGreaterThan(0);
  expect(opened).toBe(0);
}

function expectValues(text: string): void {
  expect(JSON.parse(text)).toMatchObject({
    tenant: { host: 'impl.wd12.myworkday.com', name: 'acme_dpt1', environment: 'non-production' },
    credentials: values,
  });
}

const plain = (jwe: GeneralJwe) =>
  [jwe.protected, jwe.ciphertext, jwe.aad]
    .map((part) => Buffer.from(part ?? '', 'base64url').toString('latin1'))
    .join();

describe.each(everyKind)("for Kolleno's key of the kind %s", (kind) => {
  it('the set on disk opens with node-jose, and not with any byte changed', async () => {
    const key = keyOf(kind);
    await knows(key);
    await protect(tenant, new Secret(passphrase));
    const jwe = await setOnDisk();
    const recipient = jwe.recipients.findIndex(
      ({ header }) => 'kid' in (header ?? {}) && JSON.stringify(header).includes(key.kid),
    );
    const { header, text } = await openWithNodeJose(jwe, key.privateKey);
    expect(header).toMatchObject({ alg: key.jwk.alg, enc: 'A256GCM', kid: key.kid });
    expectValues(text);
    for (const value of [values.clientSecret, values.refreshToken, values.isuPassword])
      expect(plain(jwe)).not.toContain(value);
    figure('decrypt', 'sets at rest opened by an implementation that is not jose', 1);
    await expect(openWithNodeJose(jwe, otherKeyOf(kind).privateKey)).rejects.toThrow();
    await expectNoneOpens(tamperedGeneral(jwe, recipient, whole ? 1 : 101), key.privateKey);
  });

  it('the sealed file opens with node-jose, and not with any byte changed', async () => {
    const key = keyOf(kind);
    await knows(key);
    const { jwe, passphrase: told } = await sealedFile();
    expect(told).toBeNull();
    const { header, text } = await openWithNodeJose(jwe, key.privateKey);
    expect(header).toMatchObject({ alg: key.jwk.alg, enc: 'A256GCM', kid: key.kid });
    expectValues(text);
    figure('decrypt', 'sealed files opened by an implementation that is not jose', 1);
    await expectNoneOpens(tamperedGeneral(jwe, 0, whole ? 1 : 23), key.privateKey);
  });
});

describe('for a passphrase', () => {
  it('the set on disk opens with node-jose, and neither with another passphrase nor with any byte changed', async () => {
    await protect(tenant, new Secret(passphrase));
    const jwe = await setOnDisk();
    const { header, text } = await openWithNodeJose(jwe, passphrase.normalize('NFKC'));
    expect(header).toMatchObject({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM' });
    expect(header.p2c).toBeGreaterThanOrEqual(210_000);
    expectValues(text);
    figure('decrypt', 'sets at rest opened by an implementation that is not jose', 1);
    await expect(openWithNodeJose(jwe, 'five words of no kim')).rejects.toThrow();
    await expectNoneOpens(tamperedGeneral(jwe, 0, fewer), passphrase.normalize('NFKC'));
  });

  it('the sealed file opens with node-jose, and neither with another passphrase nor with any byte changed', async () => {
    const { jwe, passphrase: told } = await sealedFile();
    if (told === null) throw new Error('A passphrase was expected.');
    const { header, text } = await openWithNodeJose(jwe, told);
    expect(header).toMatchObject({ alg: 'PBES2-HS512+A256KW', enc: 'A256GCM' });
    expect(header.p2c).toBeGreaterThanOrEqual(210_000);
    expectValues(text);
    figure('decrypt', 'sealed files opened by an implementation that is not jose', 1);
    await expect(
      openWithNodeJose(
        jwe,
        told.replace(/.$/, (last) => (last === '2' ? '3' : '2')),
      ),
    ).rejects.toThrow();
    await expectNoneOpens(tamperedGeneral(jwe, 0, fewer), told);
  });
});
