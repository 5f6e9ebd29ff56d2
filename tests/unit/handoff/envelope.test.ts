import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { seal, usableKey } from '../../../utils/background/kolleno-key/envelope.ts';
import { generateKeys } from '../../sandbox/intake/keys.ts';
import { openJwe } from '../../sandbox/intake/open-jwe.ts';

const plaintext = new TextEncoder().encode('{"a":"ü"}');

describe('a sealed submission', () => {
  it.each(['RSA-OAEP-256', 'ECDH-ES+A256KW'])(
    "opens with Node's own cryptography, by %s",
    async (alg) => {
      const keys = await generateKeys();
      const key = await usableKey(keys.map(({ jwk }) => jwk).filter((jwk) => jwk.alg === alg));
      if (!key) throw new Error('the key should be usable');
      const opened = openJwe(await seal(plaintext, key), keys);
      expect(opened.header).toMatchObject({
        alg,
        enc: 'A256GCM',
        kid: key.kid,
        cty: 'application/vnd.kolleno.workday-credentials+json',
      });
      expect(opened.plaintext.toString('utf8')).toBe('{"a":"ü"}');
    },
  );

  it('does not open when a byte of it changed', async () => {
    const keys = await generateKeys();
    const key = await usableKey(keys.map(({ jwk }) => jwk));
    if (!key) throw new Error('the key should be usable');
    const sealed = await seal(plaintext, key);
    const [header, wrapped, iv, text = '', tag] = sealed.split('.');
    const flipped = (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
    expect(() => openJwe([header, wrapped, iv, flipped, tag].join('.'), keys)).toThrow();
  });
});

describe('a key of the session', () => {
  const rsa = (modulusLength: number) =>
    generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'jwk' });

  it.each([
    ['too short', { ...rsa(1024), kid: 'k', alg: 'RSA-OAEP-256', use: 'enc' }],
    ['for signing', { ...rsa(2048), kid: 'k', alg: 'RSA-OAEP-256', use: 'sig' }],
    ['of another algorithm', { ...rsa(2048), kid: 'k', alg: 'RSA1_5', use: 'enc' }],
    ['symmetric', { kty: 'oct', k: 'AAAA', kid: 'k', alg: 'dir', use: 'enc' }],
    ['without a name', { ...rsa(2048), alg: 'RSA-OAEP-256', use: 'enc' }],
  ])('is not used when it is %s', async (_, key) => {
    expect(await usableKey([key])).toBeNull();
  });

  it.each([
    ['1, which encrypts nothing', 'AQ'],
    ['3', 'Aw'],
    ['65535', '__8'],
    ['even', 'AQAA'],
    ['empty', ''],
    ['longer than any', `${'A'.repeat(43)}Q`],
    ['no number', '*'],
    ['no base64url', 'AQABA'],
  ])('is not used when its RSA exponent is %s', async (_, e) => {
    expect(await usableKey([{ ...rsa(2048), kid: 'k', alg: 'RSA-OAEP-256', e }])).toBeNull();
  });

  it('is looked for among the first eight only', async () => {
    const bad = { kty: 'EC', kid: 'bad', alg: 'ECDH-ES+A256KW' };
    const good = { ...rsa(2048), kid: 'good', alg: 'RSA-OAEP-256', use: 'enc' };
    const behind = (count: number) => usableKey([...Array(count).fill(bad), good]);
    expect(await behind(7)).toMatchObject({ kid: 'good' });
    expect(await behind(8)).toBeNull();
  });

  it('is the first that can be used', async () => {
    const good = { ...rsa(2048), kid: 'good', alg: 'RSA-OAEP-256', use: 'enc' };
    expect(await usableKey([{ kty: 'EC', kid: 'bad', alg: 'ECDH-ES+A256KW' }, good])).toMatchObject(
      {
        kid: 'good',
      },
    );
  });
});
