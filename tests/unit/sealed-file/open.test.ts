import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CompactEncrypt, GeneralEncrypt } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealFile } from '../../../utils/background/handoff/sealed-file.ts';
import type { SealedFile } from '../../../utils/state/sealed-file.ts';
import { kollenoKey, passphrase, payload } from '../../fixtures/sealed-files.ts';

/** Runs the command of docs/sealed-file.md on real files. */
const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'sealed-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const save = (name: string, content: unknown): string => {
  writeFileSync(at(name), typeof content === 'string' ? content : JSON.stringify(content));
  return at(name);
};

function run(command: string, args: string[], input = '') {
  return new Promise<{ code: number | null; out: string; said: string }>((done) => {
    const child = spawn(command, args, { cwd: root });
    const [out, said]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk));
    child.on('close', (code) =>
      done({ code, out: Buffer.concat(out).toString(), said: Buffer.concat(said).toString() }),
    );
    // A command that fails before it reads its input may have ended by then.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

const opens = (args: string[], input?: string) =>
  run(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'utils/cli/open-sealed-file.ts', ...args],
    input,
  );

let toPassphrase: SealedFile;
let toKey: SealedFile;
let key: Awaited<ReturnType<typeof kollenoKey>>;
beforeAll(async () => {
  key = await kollenoKey();
  toPassphrase = await sealFile(payload, { passphrase });
  toKey = await sealFile(payload, { key: key.open });
  save('passphrase.sealed.json', toPassphrase);
  save('key.sealed.json', toKey);
  save('private.jwk.json', key.secret);
});

describe('the command', () => {
  it('opens by a passphrase from standard input, as it was heard', async () => {
    const { code, out } = await opens([at('passphrase.sealed.json')], '7kq2 m4rw 39cf y8k6 5qwm\n');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(payload);
  });

  it('opens by a private key', async () => {
    const { code, out } = await opens([at('key.sealed.json'), '--key', at('private.jwk.json')]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual(payload);
  });

  it('writes a file that only its owner can read, says whose it is, and shows no value', async () => {
    const target = at('opened.json');
    const args = [at('key.sealed.json'), '--key', at('private.jwk.json'), '--out', target];
    const { code, out, said } = await opens(args);
    expect(code).toBe(0);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(JSON.parse(readFileSync(target, 'utf8'))).toEqual(payload);
    expect(said).toContain('acme_dpt1 on impl.wd12.myworkday.com (non-production)');
    expect(said).toContain('clientSecret');
    for (const secret of [payload.credentials.clientSecret, payload.credentials.isuPassword])
      expect(out + said).not.toContain(secret);
    const again = await opens(args);
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining('cannot be written') });
  });

  it('takes no passphrase as an argument, and does not repeat it', async () => {
    for (const args of [
      [at('passphrase.sealed.json'), '--passphrase', passphrase],
      [at('passphrase.sealed.json'), passphrase],
    ]) {
      const { code, said } = await opens(args);
      expect(code).toBe(1);
      expect(said).toMatch(/^Usage: /);
      expect(said).not.toContain(passphrase);
    }
  });
});

const pseudoTerminal =
  spawnSync('script', ['--version']).stdout?.toString().includes('util-linux') ?? false;

describe.skipIf(!pseudoTerminal)('at a terminal', () => {
  /** Types after the prompt. @returns everything that the terminal showed */
  function types(keys: string, ...options: string[]) {
    const command = [
      process.execPath,
      '--disable-warning=ExperimentalWarning',
      'utils/cli/open-sealed-file.ts',
    ];
    const line = [...command, at('passphrase.sealed.json'), ...options].join(' ');
    return new Promise<{ code: number | null; shown: string }>((done) => {
      const child = spawn('script', ['--quiet', '--return', '--command', line, '/dev/null'], {
        cwd: root,
      });
      let shown = '';
      child.stdout.on('data', (chunk: Buffer) => {
        if (!shown.includes('Passphrase: ') && chunk.includes('Passphrase: '))
          child.stdin.write(keys);
        shown += chunk.toString();
      });
      child.on('close', (code) => done({ code, shown }));
    });
  }

  it('shows neither what is typed nor, unasked, a value', async () => {
    const { code, shown } = await types('7kq2-m4rx\u007fw-39cf-y8k6-5qwm\r');
    expect(code).toBe(0);
    expect(shown).not.toMatch(/7kq2|5qwm/i);
    expect(shown).not.toContain(payload.credentials.clientSecret);
    expect(shown).toContain('acme_dpt1 on impl.wd12.myworkday.com');
    expect(shown).toContain('add --out <file>, or --show');
  });

  it('shows the values with --show', async () => {
    const { code, shown } = await types(`${passphrase}\r`, '--show');
    expect(code).toBe(0);
    expect(shown).toContain(payload.credentials.clientSecret);
    expect(shown).not.toContain(passphrase);
  });

  it('ends on Ctrl+C', async () => {
    expect(await types('7kq2\u0003')).toMatchObject({ code: 1 });
  });
});

const changed = (text: string) => (text.startsWith('A') ? 'B' : 'A') + text.slice(1);
const withHeader = (file: SealedFile, changes: object): SealedFile => {
  const header = JSON.parse(Buffer.from(file.protected, 'base64url').toString());
  return {
    ...file,
    protected: Buffer.from(JSON.stringify({ ...header, ...changes })).toString('base64url'),
  };
};

describe('what is not opened: one sentence, no value, exit code 1', () => {
  const notByPassphrase =
    /^The passphrase does not open this file, or the file was changed on its way\./;
  const foreign = /^This is no sealed file of Kolleno Connect for Workday\.$/;
  const fails = async (args: string[], sentence: RegExp, input?: string) => {
    const { code, out, said } = await opens(args, input);
    expect(said).toMatch(/^[^\n]+\n$/);
    expect(said.trim()).toMatch(sentence);
    expect(said).not.toMatch(/at .*\.(ts|js):|Error:/);
    expect({ code, out }).toEqual({ code: 1, out: '' });
  };

  it('a wrong passphrase, an empty one', async () => {
    await fails([at('passphrase.sealed.json')], notByPassphrase, '7KQ2-M4RW-39CF-Y8K6-5QWW');
    await fails([at('passphrase.sealed.json')], notByPassphrase, '');
  });

  it.each<[string, (file: SealedFile) => unknown]>([
    ['ciphertext', (file) => ({ ...file, ciphertext: changed(file.ciphertext) })],
    ['tag', (file) => ({ ...file, tag: changed(file.tag ?? '') })],
    ['iv', (file) => ({ ...file, iv: changed(file.iv ?? '') })],
    [
      'wrapped key',
      (file) => ({
        ...file,
        recipients: [{ encrypted_key: changed(file.recipients[0]?.encrypted_key ?? '') }],
      }),
    ],
    ['iteration count', (file) => withHeader(file, { p2c: 1 })],
    ['iteration count beyond reason', (file) => withHeader(file, { p2c: 2 ** 40 })],
    ['content type', (file) => withHeader(file, { cty: 'text/plain' })],
  ])('a file with its %s changed', async (name, change) => {
    const file = save(`changed ${name}.json`, change(toPassphrase));
    await fails([file], notByPassphrase, passphrase);
  });

  it('a key that is another one, or none', async () => {
    const other = save('other.jwk.json', (await kollenoKey()).secret);
    const wrong =
      /^This key does not open this file, .* It is sealed for the key "example-ECDH-ES\+A256KW"\.$/;
    await fails([at('key.sealed.json'), '--key', other], wrong);
    const none = /holds no private key as a JWK/;
    await fails([at('key.sealed.json'), '--key', save('no.jwk.json', 'hello')], none);
    await fails([at('key.sealed.json'), '--key', save('null.jwk.json', 'null')], none);
    await fails([at('key.sealed.json'), '--key', save('public.jwk.json', key.open)], none);
  });

  it('the wrong way to open it', async () => {
    await fails(
      [at('key.sealed.json')],
      /^This file is sealed for the key "example-.*": name its private/,
    );
  });

  it('a file that is not there, and foreign ones', async () => {
    await fails([at('nowhere.json')], /^There is no file .*nowhere\.json that can be read\.$/);
    await fails([], /^Usage: /);
    const secret = new TextEncoder().encode(passphrase);
    const alg = { alg: 'PBES2-HS512+A256KW', enc: 'A256GCM' };
    const plaintext = new TextEncoder().encode('{}');
    const compact = await new CompactEncrypt(plaintext).setProtectedHeader(alg).encrypt(secret);
    const general = await new GeneralEncrypt(plaintext)
      .setProtectedHeader(alg)
      .addRecipient(secret)
      .encrypt();
    for (const text of [
      '',
      '{}',
      'null',
      '[1]',
      '{"protected":5}',
      compact,
      JSON.stringify(general),
    ])
      await fails([save('foreign.json', text)], foreign, passphrase);
  });

  it('something else that was sealed by the same passphrase', async () => {
    const other = await sealFile({ ...payload, version: 2 as 1 }, { passphrase });
    await fails([save('version.json', other)], foreign, passphrase);
  });
});
