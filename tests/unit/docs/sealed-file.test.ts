import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sealFile } from '../../../utils/background/handoff/sealed-file.ts';
import { alphabet, passphraseBits } from '../../../utils/lib/spoken-passphrase.ts';
import { iterations } from '../../../utils/state/sealed-file.ts';
import { kollenoKey, passphrase, payload } from '../../fixtures/sealed-files.ts';

const root = resolve(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/sealed-file.md'), 'utf8');
const commands = [...page.matchAll(/```sh\n(.*)\n```/g)].map(([, command = '']) => command);
const file = 'kolleno-workday-acme_dpt1.sealed.json';

/** A copy of the repository in which the commands may write. */
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sealed-file-docs-'));
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  for (const part of ['utils', 'node_modules']) symlinkSync(join(root, part), join(folder, part));
});
afterEach(() => rmSync(folder, { recursive: true }));

const runs = (command: string, input: string) =>
  execFileSync('sh', ['-c', command], {
    cwd: folder,
    input,
    env: { ...process.env, PASSPHRASE: passphrase },
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'pipe'],
  });

describe('docs/sealed-file.md', () => {
  it.each(commands)('%s', async (command) => {
    const { open, secret } = await kollenoKey();
    const recipient = command.includes('--key') ? { key: open } : { passphrase };
    writeFileSync(join(folder, file), JSON.stringify(await sealFile(payload, recipient)));
    writeFileSync(join(folder, 'private.jwk.json'), JSON.stringify(secret));
    expect(runs(command, passphrase)).toBe('');
    const opened = join(folder, 'opened.json');
    expect(JSON.parse(readFileSync(opened, 'utf8'))).toEqual(payload);
    expect(statSync(opened).mode & 0o777).toBe(0o600);
  });

  it('describes the three ways', () => {
    expect(commands).toHaveLength(3);
  });

  it('states the correct figures', () => {
    expect(page).toContain(`${iterations.toLocaleString('en')} rounds`);
    expect(page).toContain(
      `${passphraseBits} random bits: 20 characters out of ${alphabet.length}`,
    );
    for (const mistaken of '0O1IL') expect(alphabet).not.toContain(mistaken);
  });
});
