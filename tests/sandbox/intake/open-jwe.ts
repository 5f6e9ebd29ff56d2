import {
  constants,
  createDecipheriv,
  createHash,
  createPublicKey,
  diffieHellman,
  type JsonWebKey,
  type KeyObject,
  privateDecrypt,
} from 'node:crypto';
import type { IntakeKey } from './keys.ts';

export interface JweHeader {
  alg?: string;
  enc?: string;
  kid?: string;
  cty?: string;
  epk?: JsonWebKey;
}

/**
 * Decrypts a compact JWE with Node's own cryptography, following RFC 7516 and RFC 7518. The
 * extension seals with jose: two independent implementations that agree show that the format is the
 * standard's.
 * @throws if it cannot be opened; the message names the invalid part
 */
export function openJwe(
  compact: string,
  keys: readonly IntakeKey[],
): { header: JweHeader; plaintext: Buffer } {
  const [protectedPart = '', wrappedKey = '', iv = '', ciphertext = '', tag = ''] =
    compact.split('.');
  const header = JSON.parse(decode(protectedPart).toString('utf8')) as JweHeader;
  if (header.cty !== 'application/vnd.kolleno.workday-credentials+json')
    throw new Error('cty is wrong');
  return {
    header,
    plaintext: openWith(header, wrappedKey, { iv, ciphertext, tag }, protectedPart, keys),
  };
}

/**
 * The decryption that all JWE serializations share.
 * @param header the recipient's protected and other headers, merged
 * @param authenticated the additional authenticated data
 * @throws if it cannot be opened; the message names the invalid part
 */
export function openWith(
  header: JweHeader,
  wrappedKey: string,
  { iv, ciphertext, tag }: { iv: string; ciphertext: string; tag: string },
  authenticated: string,
  keys: readonly IntakeKey[],
): Buffer {
  if (header.enc !== 'A256GCM') throw new Error('enc is not A256GCM');
  const key = keys.find(({ kid }) => kid === header.kid);
  if (!key || key.jwk.alg !== header.alg) throw new Error('kid and alg name no key');
  const contentKey =
    header.alg === 'RSA-OAEP-256'
      ? privateDecrypt(
          { key: key.privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
          decode(wrappedKey),
        )
      : unwrap(decode(wrappedKey), agreedKey(key.privateKey, header));
  const decipher = createDecipheriv('aes-256-gcm', contentKey, decode(iv), { authTagLength: 16 });
  decipher.setAAD(Buffer.from(authenticated, 'ascii'));
  decipher.setAuthTag(decode(tag));
  return Buffer.concat([decipher.update(decode(ciphertext)), decipher.final()]);
}

/** RFC 7518, 4.6.2: one round of the Concat KDF yields the 256 bits of the wrapping key. */
function agreedKey(privateKey: KeyObject, header: JweHeader): Buffer {
  if (!header.epk) throw new Error('epk is missing');
  const publicKey = createPublicKey({ key: header.epk, format: 'jwk' });
  const shared = diffieHellman({ privateKey, publicKey });
  const algorithm = Buffer.from('ECDH-ES+A256KW', 'ascii');
  const empty = number(0);
  return createHash('sha256')
    .update(
      Buffer.concat([
        number(1),
        shared,
        number(algorithm.length),
        algorithm,
        empty,
        empty,
        number(256),
      ]),
    )
    .digest();
}

/** AES key wrap, RFC 3394. */
function unwrap(wrapped: Buffer, key: Buffer): Buffer {
  const decipher = createDecipheriv('id-aes256-wrap', key, Buffer.alloc(8, 0xa6));
  return Buffer.concat([decipher.update(wrapped), decipher.final()]);
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

const decode = (part: string) => Buffer.from(part, 'base64url');
