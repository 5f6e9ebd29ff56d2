import { type GeneralJWE, generalDecrypt, importJWK, type JWK } from 'jose';
import { normalisePassphrase } from '../lib/spoken-passphrase.ts';
import { contentEncryption, credentialsContentType, passphraseAlgorithm } from '../state/jwe.ts';
import type { SealedFilePayload } from '../state/sealed-file.ts';
import { fileSchema, headerSchema, payloadSchema } from './schemas.ts';

/**
 * The reason why a file was not opened, as a sentence for the person at the terminal. Contains no
 * value of the file.
 */
export class SealedFileError extends Error {
  override readonly name = 'SealedFileError';
}

/**
 * More iterations of PBKDF2 than the extension ever uses: a file with a higher count would only
 * keep the computer busy.
 */
const maxIterations = 5_000_000;

/** A sealed file with its header parsed and its content still encrypted. */
export interface ParsedSealedFile {
  jwe: GeneralJWE;
  /** Id of Kolleno's key; undefined if the file is sealed with a passphrase. */
  kid: string | undefined;
}

const notASealedFile = 'This is no sealed file of Kolleno Connect for Workday.';

/** @throws {SealedFileError} if the text is not a sealed file */
export function readSealedFile(text: string): ParsedSealedFile {
  const file = fileSchema.safeParse(parseJson(text)).data;
  const header = file && headerSchema.safeParse(parseJson(decode(file.protected))).data;
  if (!header) throw new SealedFileError(notASealedFile);
  const { protected: protectedHeader, iv, ciphertext, tag, recipients } = file;
  const [{ encrypted_key }] = recipients;
  return {
    jwe: { protected: protectedHeader, iv, ciphertext, tag, recipients: [{ encrypted_key }] },
    kid: 'kid' in header ? header.kid : undefined,
  };
}

export const needsPassphrase = ({ kid }: ParsedSealedFile): boolean => kid === undefined;

/** @throws {SealedFileError} */
export function openWithPassphrase(
  file: ParsedSealedFile,
  typed: string,
): Promise<SealedFilePayload> {
  return open(
    file,
    new TextEncoder().encode(normalisePassphrase(typed)),
    passphraseAlgorithm,
    'The passphrase does not open this file, or the file was changed on its way. Have it read out again; if that does not help, ask for a new file.',
  );
}

/** @throws {SealedFileError} */
export async function openWithKey(
  file: ParsedSealedFile,
  keys: readonly JWK[],
): Promise<SealedFilePayload> {
  const key = keyFor(keys, file.kid);
  const wrong = `This key does not open this file, or the file was changed on its way. It is sealed for the key ${JSON.stringify(file.kid)}.`;
  const alg = key && algorithmOf(key);
  const imported = alg && (await importJWK(key, alg).catch(() => null));
  if (!imported) throw new SealedFileError(wrong);
  return open(file, imported, alg, wrong);
}

/** The only algorithm that a key is used with, whatever a file says. */
export const algorithmOf = ({ kty }: JWK): string =>
  kty === 'RSA' ? 'RSA-OAEP-256' : 'ECDH-ES+A256KW';

const keyFor = (keys: readonly JWK[], kid: string | undefined): JWK | undefined =>
  keys.find((key) => key.kid === kid) ?? keys[0];

async function open(
  { jwe }: ParsedSealedFile,
  key: Parameters<typeof generalDecrypt>[1],
  algorithm: string,
  wrong: string,
): Promise<SealedFilePayload> {
  const opened = await generalDecrypt(jwe, key, {
    keyManagementAlgorithms: [algorithm],
    contentEncryptionAlgorithms: [contentEncryption],
    maxPBES2Count: maxIterations,
    // Refuses compressed content.
    maxDecompressedLength: 0,
  }).catch(() => null);
  if (!opened) throw new SealedFileError(wrong);
  const payload = payloadSchema.safeParse(parseJson(new TextDecoder().decode(opened.plaintext)));
  if (opened.protectedHeader?.cty !== credentialsContentType || !payload.success)
    throw new SealedFileError(notASealedFile);
  return payload.data;
}

const decode = (base64url: string): string => Buffer.from(base64url, 'base64url').toString('utf8');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
