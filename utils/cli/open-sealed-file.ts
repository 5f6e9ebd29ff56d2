import { readFile, writeFile } from 'node:fs/promises';
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
import { readPassphrase } from './read-passphrase.ts';

// `npm run open-sealed-file` (docs/sealed-file.md)
const usage =
  'Usage: npm run open-sealed-file -- <file> [--key <private.jwk.json>] [--out <file> | --show]';

/** In characters; far above eight values of 4,096 characters. */
const maxFileLength = 1_000_000;

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
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) throw new SealedFileError(`There is no file ${path} that can be read.`);
  if (text.length > maxFileLength)
    throw new SealedFileError('This is no sealed file of Kolleno Connect for Workday.');
  return text;
}

async function readKey(path: string): Promise<JWK> {
  const text = await readText(path);
  try {
    const key = JSON.parse(text);
    if (typeof key.d === 'string') return key;
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
  const text = `${JSON.stringify(payload, null, 2)}\n`;
  const summary = `${tenant.name} on ${tenant.host} (${tenant.environment}), sealed ${sealedAt}: ${Object.keys(credentials).join(', ')}.`;
  if (out !== undefined) {
    await writeFile(out, text, { mode: 0o600, flag: 'wx' }).catch(() => {
      throw new SealedFileError(
        `${out} cannot be written: it is there already, or its folder is not.`,
      );
    });
    process.stderr.write(
      `${summary}\nThe values are in ${out}, which only you can read. Delete it when Kolleno has them.\n`,
    );
  } else if (show || !process.stdout.isTTY) {
    process.stdout.write(text);
  } else {
    process.stderr.write(
      `${summary}\nNothing is shown on a screen unasked: add --out <file>, or --show.\n`,
    );
  }
}

try {
  await main();
} catch (error) {
  // The message of any other error may quote the data that caused it.
  const message =
    error instanceof SealedFileError ? error.message : 'The file could not be opened.';
  process.stderr.write(`${message}\n`);
  process.exitCode = 1;
}
