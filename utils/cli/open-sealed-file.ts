import { open, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { JWK } from 'jose';
import type { SealedFilePayload } from '../state/sealed-file.ts';
import {
  needsPassphrase,
  openWithKey,
  openWithPassphrase,
  readSealedFile,
  SealedFileError,
} from './open-file.ts';
import { mergeSealedSets } from './open-sets.ts';
import { printable } from './printable.ts';
import { readPassphrase } from './read-passphrase.ts';
import { privateKeySchema } from './schemas.ts';

// `npm run open-sealed-file` (docs/sealed-file.md)
const usage =
  'Usage: npm run open-sealed-file -- <file> [--key <private.jwk.json>] [--out <file> | --show]';

/** Far above eight values of 4,096 characters. */
const maxFileBytes = 1_000_000;

async function main(): Promise<void> {
  const { file, key: paths = [], out, show } = readArguments();
  const sealed = readSealedFile(await readText(file));
  const byPassphrase = needsPassphrase(sealed);
  if (!byPassphrase && paths.length === 0)
    throw new SealedFileError(
      `This file is sealed for the key ${JSON.stringify(sealed.kid)}: name its private part with --key.`,
    );
  const keys = await Promise.all(paths.map(readKey));
  const opened = byPassphrase
    ? await openWithPassphrase(sealed, await readPassphrase())
    : await openWithKey(sealed, keys);
  const payload = await mergeSealedSets(opened, keys);
  await writeOutput(payload, out, show);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        key: { type: 'string', multiple: true },
        out: { type: 'string' },
        show: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file !== undefined && more.length === 0) return { file, ...values };
  } catch {
    // An unknown option. Its text is not repeated: it might be a passphrase.
  }
  throw new SealedFileError(usage);
}

async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path).catch(() => null);
  if (bytes === null) throw new SealedFileError(`There is no file ${path} that can be read.`);
  if (bytes.length > maxFileBytes)
    throw new SealedFileError('This is no sealed file of Kolleno Connect for Workday.');
  return bytes.toString('utf8');
}

/** Reads one byte more than a file may have, and no further: a path may lead to an endless one. */
async function readBytes(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(maxFileBytes + 1);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return buffer.subarray(0, length);
  } finally {
    await file.close();
  }
}

async function readKey(path: string): Promise<JWK> {
  const text = await readText(path);
  try {
    const key = privateKeySchema.safeParse(JSON.parse(text));
    if (key.success) return key.data as JWK;
  } catch {
    // Not JSON: reported below.
  }
  throw new SealedFileError(`${path} holds no private key as a JWK (RFC 7517).`);
}

/** Writes the values to a file or a pipe; shows them on a screen only with --show. */
async function writeOutput(
  payload: SealedFilePayload,
  out: string | undefined,
  show: boolean,
): Promise<void> {
  const { tenant, sealedAt, credentials } = payload;
  const text = printable(`${JSON.stringify(payload, null, 2)}\n`);
  const summary = `${tenant.name} on ${tenant.host} (${tenant.environment}), sealed ${sealedAt}: ${Object.keys(credentials).join(', ')}.`;
  if (out !== undefined) {
    await writeFile(out, text, { mode: 0o600, flag: 'wx' }).catch(() => {
      throw new SealedFileError(
        `${out} cannot be written: it is there already, or its folder is not.`,
      );
    });
    tell(
      `${summary}\nThe values are in ${out}, which only you can read. Delete it when Kolleno has them.`,
    );
  } else if (show || !process.stdout.isTTY) {
    process.stdout.write(text);
  } else {
    tell(`${summary}\nNothing is shown on a screen unasked: add --out <file>, or --show.`);
  }
}

/** The only way to standard error: the text can contain names from the file. */
const tell = (text: string): boolean => process.stderr.write(`${printable(text)}\n`);

try {
  await main();
} catch (error) {
  // The message of any other error may quote the data that caused it.
  const message =
    error instanceof SealedFileError ? error.message : 'The file could not be opened.';
  tell(message);
  process.exitCode = 1;
}
