import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { GeneralEncrypt, importJWK, type JWK } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sealFile } from '../../../utils/background/handoff/sealed-file.ts';
import { openWithKey, readSealedFile } from '../../../utils/cli/open-file.ts';
import { mergeSealedSets } from '../../../utils/cli/open-sets.ts';
import { printable } from '../../../utils/cli/printable.ts';
import type { SealedFilePayload } from '../../../utils/state/sealed-file.ts';
import { kollenoKey, payload } from '../../fixtures/sealed-files.ts';

/** Anybody can seal a file to a public key: what the command does with one by an attacker. */
const root = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'untrusted-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

const save = (name: string, content: unknown): string => {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};

function command(...args: string[]) {
  return new Promise<{ code: number | null; out: string; said: string }>((done) => {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', 'utils/cli/open-sealed-file.ts', ...args],
      { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    const [out, said]: [string[], string[]] = [[], []];
    child.stdout.setEncoding('latin1').on('data', (chunk: string) => out.push(chunk));
    child.stderr.setEncoding('latin1').on('data', (chunk: string) => said.push(chunk));
    child.on('close', (code) => done({ code, out: out.join(''), said: said.join('') }));
  });
}

const ascii = /^[\n\x20-\x7e]*$/;
/** Sets the clipboard of many terminals, clears the screen, and turns the line around. */
const hostile = '\u001b]52;c;ZXZpbA==\u0007\u001b[2J\r\u202eexample\u009b31m\u2028é';

let key: Awaited<ReturnType<typeof kollenoKey>>;
let secret: string;
beforeAll(async () => {
  key = await kollenoKey();
  secret = save('private.jwk.json', key.secret);
});

/** Seals any content to the public key, with any further members in the header. */
async function sealedBy(content: unknown, header: object = {}, to: JWK = key.open) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  const { alg = '' } = to;
  return new GeneralEncrypt(new TextEncoder().encode(text))
    .setProtectedHeader({
      alg,
      kid: to.kid ?? '',
      enc: 'A256GCM',
      typ: 'kolleno-workday-sealed-file+json',
      cty: 'application/vnd.kolleno.workday-credentials+json',
      ...header,
    })
    .addRecipient(await importJWK(to, alg))
    .encrypt();
}

describe('what the command prints', () => {
  it('is printable ASCII, whatever a file contains, and keeps every value', async () => {
    const foreign = {
      ...payload,
      tenant: { ...payload.tenant, name: hostile, host: hostile },
      credentials: { ...payload.credentials, isuPassword: hostile },
    };
    const file = save('hostile.json', await sealFile(foreign, { key: key.open }));
    const shown = await command(file, '--key', secret, '--show');
    expect(shown.out).toMatch(ascii);
    expect(JSON.parse(shown.out)).toEqual(foreign);
    const written = await command(file, '--key', secret, '--out', join(folder, 'opened.json'));
    expect(written.said).toMatch(ascii);
    expect(written.code).toBe(0);
  });

  it('is printable ASCII also of the key that a file names, and of paths', async () => {
    const file = save('named.json', await sealedBy(payload, { kid: hostile }));
    for (const args of [[file], [file, '--key', save('other.json', (await kollenoKey()).secret)]]) {
      const { said, code } = await command(...args);
      expect(said).toMatch(ascii);
      expect(said).toContain('\\u001b');
      expect(code).toBe(1);
    }
    const { said } = await command(`${hostile}.json`);
    expect(said).toMatch(ascii);
  });

  it('is printable ASCII of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).toMatch(ascii);
        expect(JSON.parse(printable(JSON.stringify(text)))).toBe(text);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a file that anybody sealed', () => {
  const opens = async (file: unknown, keys: JWK[] = [key.secret]) =>
    openWithKey(readSealedFile(JSON.stringify(file)), keys);

  it.each<[string, unknown]>([
    ['another version', { ...payload, version: 2 }],
    ['no tenant', { ...payload, tenant: 'acme' }],
    ['a tenant of other parts', { ...payload, tenant: { ...payload.tenant, environment: 'x' } }],
    ['a time that is none', { ...payload, sealedAt: hostile }],
    ['a credential that there is not', { ...payload, credentials: { [hostile]: 'x' } }],
    ['a credential that is no text', { ...payload, credentials: { clientId: { a: 1 } } }],
    ['a credential without end', { ...payload, credentials: { clientId: 'x'.repeat(20_000) } }],
    ['sets that are none', { ...payload, sealed: [{ recipients: [] }] }],
    ['sets without end', { ...payload, sealed: Array.from({ length: 50 }, () => ({})) }],
    ['no JSON', '{"version": 1'],
  ])('is not opened with %s', async (_, content) => {
    await expect(opens(await sealedBy(content))).rejects.toThrow('no sealed file');
  });

  it('drops every member that the format does not have', async () => {
    const more = { ...payload, command: 'rm', tenant: { ...payload.tenant, more: hostile } };
    expect(await opens(await sealedBy(more))).toEqual(payload);
  });

  it('is not opened if it is compressed', async () => {
    const text = JSON.stringify(payload);
    const file = await sealedBy(text, { zip: 'DEF' });
    await expect(opens(file)).rejects.toThrow('no sealed file');
  });

  it('cannot choose the algorithm: the key does', async () => {
    const rsa = await kollenoKey('RSA-OAEP-256');
    const older = { ...rsa.open, alg: 'RSA-OAEP' };
    await expect(opens(await sealedBy(payload, {}, older), [rsa.secret])).rejects.toThrow(
      'no sealed file',
    );
    // The header says another of the two algorithms than the key has.
    const file = await sealedBy(payload, {}, rsa.open);
    const header = JSON.parse(Buffer.from(file.protected ?? '', 'base64url').toString());
    const changed = { ...header, alg: 'ECDH-ES+A256KW' };
    file.protected = Buffer.from(JSON.stringify(changed)).toString('base64url');
    await expect(opens(file, [rsa.secret])).rejects.toThrow('This key does not open this file');
  });

  it.each(['dir', 'A256KW', 'ECDH-ES', 'RSA1_5', 'none', 'PBES2-HS256+A128KW'])(
    'is none with the algorithm %s',
    async (alg) => {
      const file = await sealedBy(payload);
      const header = JSON.parse(Buffer.from(file.protected ?? '', 'base64url').toString());
      file.protected = Buffer.from(JSON.stringify({ ...header, alg })).toString('base64url');
      expect(() => readSealedFile(JSON.stringify(file))).toThrow('no sealed file');
    },
  );

  it('merges no set that claims compression or another tenant', async () => {
    const set = async (content: object, header: object = {}) =>
      new GeneralEncrypt(new TextEncoder().encode(JSON.stringify(content)))
        .setProtectedHeader({
          enc: 'A256GCM',
          cty: 'application/vnd.kolleno.workday-sealed-set+json',
          ...header,
        })
        .setAdditionalAuthenticatedData(new TextEncoder().encode('{}'))
        .addRecipient(await importJWK(key.open, key.open.alg))
        .setUnprotectedHeader({ alg: key.open.alg ?? '', kid: key.open.kid ?? '' })
        .encrypt();
    const { tenant } = payload;
    const content = { version: 1, tenant, credentials: { clientId: 'from the set' } };
    const merges = (...sealed: unknown[]) =>
      mergeSealedSets({ ...payload, sealed } as SealedFilePayload, [key.secret]);
    expect((await merges(await set(content))).credentials.clientId).toBe('from the set');
    for (const other of [
      await set(content, { zip: 'DEF' }),
      await set({ ...content, tenant: { ...tenant, name: 'other' } }),
      await set({ ...content, credentials: { [hostile]: 'x' } }),
      await set({ ...content, credentials: null }),
    ])
      await expect(merges(other)).rejects.toThrow('cannot be opened');
  });

  it.skipIf(process.platform === 'win32')(
    'may be endless, and is not read to its end',
    async () => {
      const { code, said } = await command('/dev/zero');
      expect(code).toBe(1);
      expect(said).toContain('no sealed file');
    },
  );
});
