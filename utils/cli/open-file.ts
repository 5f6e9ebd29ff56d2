import { generalDecrypt, importJWK, type JWK } from 'jose';
import { normalisePassphrase } from '../lib/spoken-passphrase.ts';
import {
  contentType,
  fileType,
  passphraseAlgorithm,
  type SealedFilePayload,
} from '../state/sealed-file.ts';

/** Why a file was not opened, as a sentence for the person at the terminal. Holds no value. */
export class NotOpened extends Error {
  override readonly name = 'NotOpened';
}

/** A file that asks for more rounds than this was not made by the extension, and would keep the computer busy for nothing. */
const maxIterations = 5_000_000;

/** A sealed file whose header has been read, and nothing more. */
export interface Unopened {
  jwe: Parameters<typeof generalDecrypt>[0];
  alg: string;
  /** Names Kolleno's key; undefined where the file is sealed with a passphrase. */
  kid: string | undefined;
}

const foreign = 'This is no sealed file of Kolleno Connect for Workday.';

/** @throws {NotOpened} when the text is no sealed file */
export function readSealedFile(text: string): Unopened {
  try {
    const jwe = JSON.parse(text);
    const { alg, kid, typ } = JSON.parse(Buffer.from(jwe.protected, 'base64url').toString('utf8'));
    const known = typ === fileType && typeof alg === 'string' && jwe.recipients.length === 1;
    if (known && (alg === passphraseAlgorithm || typeof kid === 'string')) return { jwe, alg, kid };
  } catch {
    // Falls through to the one sentence that there is to say.
  }
  throw new NotOpened(foreign);
}

export const needsPassphrase = ({ alg }: Unopened): boolean => alg === passphraseAlgorithm;

/** @throws {NotOpened} */
export function openWithPassphrase(file: Unopened, typed: string): Promise<SealedFilePayload> {
  return open(
    file,
    new TextEncoder().encode(normalisePassphrase(typed)),
    'The passphrase does not open this file, or the file was changed on its way. Have it read out again; if that does not help, ask for a new file.',
  );
}

/** @throws {NotOpened} */
export async function openWithKey(
  file: Unopened,
  keys: readonly JWK[],
): Promise<SealedFilePayload> {
  const key = keyFor(keys, file.kid);
  const wrong = `This key does not open this file, or the file was changed on its way. It is sealed for the key ${JSON.stringify(file.kid)}.`;
  const imported = key && (await importJWK(key, file.alg).catch(() => null));
  if (!imported) throw new NotOpened(wrong);
  return open(file, imported, wrong);
}

const keyFor = (keys: readonly JWK[], kid: unknown): JWK | undefined =>
  keys.find((key) => key.kid === kid) ?? keys[0];

async function open(
  { jwe, alg }: Unopened,
  key: Parameters<typeof generalDecrypt>[1],
  wrong: string,
): Promise<SealedFilePayload> {
  const opened = await generalDecrypt(jwe, key, {
    keyManagementAlgorithms: [alg],
    contentEncryptionAlgorithms: ['A256GCM'],
    maxPBES2Count: maxIterations,
  }).catch(() => null);
  if (!opened) throw new NotOpened(wrong);
  const payload: unknown = JSON.parse(new TextDecoder().decode(opened.plaintext));
  if (opened.protectedHeader?.cty !== contentType || !isPayload(payload))
    throw new NotOpened(foreign);
  return payload;
}

const isPayload = (value: unknown): value is SealedFilePayload =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  value.version === 1 &&
  'tenant' in value &&
  'credentials' in value;
