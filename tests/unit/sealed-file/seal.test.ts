import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sealFile } from '../../../utils/background/handoff/sealed-file.ts';
import { openWithKey, readSealedFile } from '../../../utils/cli/open-file.ts';
import { fileName, type SealedFile } from '../../../utils/state/sealed-file.ts';
import { kollenoKey, passphrase, payload } from '../../fixtures/sealed-files.ts';
import { componentProblem } from '../../sandbox/intake/contract.ts';

const headerOf = (file: SealedFile) =>
  JSON.parse(Buffer.from(file.protected, 'base64url').toString());
const decode = (part = '') => Buffer.from(part, 'base64url');

/**
 * Implements RFC 7518, 4.8 with Node's own cryptography: the format must be the standard's, not the
 * library's.
 */
function opened(file: SealedFile): string {
  const { alg, p2s, p2c } = headerOf(file);
  const salt = Buffer.concat([Buffer.from(`${alg}\0`), decode(p2s)]);
  const unwrapping = pbkdf2Sync(passphrase, salt, p2c, 32, 'sha512');
  const unwrap = createDecipheriv('id-aes256-wrap', unwrapping, Buffer.alloc(8, 0xa6));
  const contentKey = Buffer.concat([
    unwrap.update(decode(file.recipients[0]?.encrypted_key)),
    unwrap.final(),
  ]);
  const decipher = createDecipheriv('aes-256-gcm', contentKey, decode(file.iv), {
    authTagLength: 16,
  });
  decipher.setAAD(Buffer.from(file.protected, 'ascii'));
  decipher.setAuthTag(decode(file.tag));
  return Buffer.concat([decipher.update(decode(file.ciphertext)), decipher.final()]).toString(
    'utf8',
  );
}

describe('a sealed file', () => {
  it('opens by its passphrase in an implementation that is not jose', async () => {
    const file = await sealFile(payload, { passphrase });
    expect(JSON.parse(opened(file))).toEqual(payload);
  });

  it('asks for the rounds that OWASP advises, and protects that number', async () => {
    const file = await sealFile(payload, { passphrase });
    expect(headerOf(file)).toMatchObject({
      alg: 'PBES2-HS512+A256KW',
      enc: 'A256GCM',
      p2c: 600_000,
    });
    expect(decode(headerOf(file).p2s)).toHaveLength(16);
    expect(Object.keys(file.recipients[0] ?? {})).toEqual(['encrypted_key']);
  });

  it.each(['RSA-OAEP-256', 'ECDH-ES+A256KW'])('opens by a key of Kolleno, %s', async (alg) => {
    const { open, secret } = await kollenoKey(alg);
    const file = await sealFile(payload, { key: open });
    expect(headerOf(file)).toMatchObject({ alg, kid: open.kid });
    expect(await openWithKey(readSealedFile(JSON.stringify(file)), [secret])).toEqual(payload);
  });

  it('is as the contract has it, inside and out', async () => {
    const { open } = await kollenoKey();
    for (const recipient of [{ passphrase }, { key: open }])
      expect(componentProblem('SealedFile', await sealFile(payload, recipient))).toBeNull();
    expect(componentProblem('SealedFilePayload', payload)).toBeNull();
    expect(componentProblem('SealedFilePayload', { ...payload, session: 'x' })).not.toBeNull();
  });

  it('shows no value from outside', async () => {
    const text = JSON.stringify(await sealFile(payload, { passphrase }));
    for (const value of [...Object.values(payload.credentials), passphrase]) {
      expect(text).not.toContain(value);
      expect(text).not.toContain(Buffer.from(value).toString('base64url'));
    }
  });

  it('is another one each time', async () => {
    const [one, other] = [
      await sealFile(payload, { passphrase }),
      await sealFile(payload, { passphrase }),
    ];
    expect(one.ciphertext).not.toBe(other.ciphertext);
    expect(headerOf(one).p2s).not.toBe(headerOf(other).p2s);
  });

  it('is named after the tenant', () => {
    expect(fileName('acme_dpt1')).toBe('kolleno-workday-acme_dpt1.sealed.json');
  });
});
