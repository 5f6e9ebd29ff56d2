import { generalDecrypt, importJWK, type JWK } from 'jose';
import { normalisePassphrase } from '../lib/spoken-passphrase.ts';
import { contentEncryption, credentialsContentType, passphraseAlgorithm } from '../state/jwe.ts';
import { fileType, type SealedFilePayload } from '../state/sealed-file.ts';

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
  jwe: Parameters<typeof generalDecrypt>[0];
  alg: string;
  /** Id of Kolleno's key; undefined if the file is sealed with a passphrase. */
  kid: string | undefined;
}

const notASealedFile = 'This is no sealed file of Kolleno Connect for Workday.';

/** @throws {SealedFileError} if the text is not a sealed file */
export function readSealedFile(text: string): ParsedSealedFile {
  try {
    const jwe = JSON.parse(text);
    const { alg, kid, typ } = JSON.parse(Buffer.from(jwe.protected, 'base64url').toString('utf8'));
    const known = typ === fileType && typeof alg === 'string' && jwe.recipients.length === 1;
    if (known && (alg === passphraseAlgorithm || typeof kid === 'string')) return { jwe, alg, kid };
  } catch {
    // Not JSON, or not a JWE: reported below.
  }
  throw new SealedFileError(notASealedFile);
}

export const needsPassphrase = ({ alg }: ParsedSealedFile): boolean => alg === passphraseAlgorithm;

/** @throws {SealedFileError} */
export function openWithPassphrase(
  file: ParsedSealedFile,
  typed: string,
): Promise<SealedFilePayload> {
  return open(
    file,
    new TextEncoder().encode(normalisePassphrase(typed)),
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
  const imported = key && (await importJWK(key, file.alg).catch(() => null));
  if (!imported) throw new SealedFileError(wrong);
  return open(file, imported, wrong);
}

const keyFor = (keys: readonly JWK[], kid: unknown): JWK | undefined =>
  keys.find((key) => key.kid === kid) ?? keys[0];

async function open(
  { jwe, alg }: ParsedSealedFile,
  key: Parameters<typeof generalDecrypt>[1],
  wrong: string,
): Promise<SealedFilePayload> {
  const opened = await generalDecrypt(jwe, key, {
    keyManagementAlgorithms: [alg],
    contentEncryptionAlgorithms: [contentEncryption],
    maxPBES2Count: maxIterations,
  }).catch(() => null);
  if (!opened) throw new SealedFileError(wrong);
  const payload: unknown = JSON.parse(new TextDecoder().decode(opened.plaintext));
  if (opened.protectedHeader?.cty !== credentialsContentType || !isPayload(payload))
    throw new SealedFileError(notASealedFile);
  return payload;
}

const isPayload = (value: unknown): value is SealedFilePayload =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  value.version === 1 &&
  'tenant' in value &&
  'credentials' in value;
