import fc from 'fast-check';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { usableKey } from '../../../utils/background/kolleno-key/envelope.ts';
import { parsePolicy, policyKollenoKey, readPolicy } from '../../../utils/storage/policy.ts';

const nothing = {
  names: {},
  permissions: {
    add: { modify: [], view: [], put: [], get: [] },
    remove: { modify: [], view: [], put: [], get: [] },
  },
  handoffOrigins: [],
  kollenoKey: null,
  allow: { send: true, sealedFile: true, passphrase: true },
  problems: [],
};

const entries = (raw: unknown) => parsePolicy(raw).problems.map(({ entry }) => entry);

async function newKey(alg: string, options?: { crv?: string; modulusLength?: number }) {
  const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true, ...options });
  const named = { kid: 'kolleno-1', use: 'enc', alg };
  return {
    open: { ...(await exportJWK(publicKey)), ...named } as JWK,
    secret: { ...(await exportJWK(privateKey)), ...named } as JWK,
  };
}

describe('a policy', () => {
  it('may be empty', () => {
    expect(parsePolicy({})).toEqual(nothing);
  });

  it('sets names, lists, origins and permitted actions', () => {
    const policy = parsePolicy({
      names: { isuUserName: ' svc-kolleno ', activationComment: 'Change CHG0001' },
      permissions: {
        add: { get: ['Process: Customer Invoice'] },
        remove: { put: ['Process: Customer Payment'] },
      },
      handoffOrigins: ['https://kolleno.example.com', 'https://intake.example.com:8443/'],
      allowSend: false,
      allowPassphrase: 0,
      allowSealedFile: 1,
    });
    expect(policy).toEqual({
      ...nothing,
      names: { isuUserName: 'svc-kolleno', activationComment: 'Change CHG0001' },
      permissions: {
        add: { ...nothing.permissions.add, get: ['Process: Customer Invoice'] },
        remove: { ...nothing.permissions.remove, put: ['Process: Customer Payment'] },
      },
      handoffOrigins: ['https://kolleno.example.com', 'https://intake.example.com:8443'],
      allow: { send: false, sealedFile: true, passphrase: false },
    });
  });

  it.each([
    [{ name: { isuUserName: 'x' } }, 'name'],
    [{ names: 'x' }, 'names'],
    [{ names: { isuUserName: '' } }, 'names.isuUserName'],
    [{ names: { isuUserName: 'svc\u0000kolleno' } }, 'names.isuUserName'],
    [{ names: { isuUserName: 'svc\u200bkolleno' } }, 'names.isuUserName'],
    [{ names: { isuUserName: 'x'.repeat(101) } }, 'names.isuUserName'],
    [{ names: { user: 'x' } }, 'names.user'],
    [{ permissions: { add: { gets: [] } } }, 'permissions.add.gets'],
    [{ permissions: { add: { get: 'Reports' } } }, 'permissions.add.get'],
    [{ permissions: { add: { get: ['Reports', 7] } } }, 'permissions.add.get.1'],
    [{ permissions: { replace: {} } }, 'permissions.replace'],
    [{ allowSend: 'no' }, 'allowSend'],
    [{ kollenoKey: { kty: 'oct', k: 'AAAA' } }, 'kollenoKey'],
    [{ kollenoKey: 'MIIB' }, 'kollenoKey'],
    ['svc-kolleno', ''],
    [[], ''],
  ])('names what it cannot use: %j', (raw, entry) => {
    expect(entries(raw)).toEqual([entry]);
  });

  it('keeps valid entries next to invalid ones', () => {
    const policy = parsePolicy({
      names: { isuUserName: '', apiClient: 'Kolleno' },
      allowSend: false,
      other: 1,
    });
    expect(policy.names).toEqual({ apiClient: 'Kolleno' });
    expect(policy.allow.send).toBe(false);
    expect(policy.problems.map(({ entry }) => entry)).toEqual(['other', 'names.isuUserName']);
  });

  it.each([
    'http://kolleno.example.com',
    'https://kolleno.example.com/connect',
    'https://*.example.com',
    'https://someone@kolleno.example.com',
    'https://kolleno.example.com?x',
    'https://KOLLENO.example.com',
    'kolleno.example.com',
    '*',
    '',
    8443,
  ])('rejects an inexact origin: %s', (origin) => {
    const policy = parsePolicy({ handoffOrigins: [origin, 'https://right.example.com'] });
    expect(policy.handoffOrigins).toEqual(['https://right.example.com']);
    expect(policy.problems).toEqual([
      { entry: 'handoffOrigins.0', reason: 'settings.policy.problem.origin' },
    ]);
  });

  it('is parsed whatever it contains', () => {
    const raw = fc.record(
      {
        names: fc.anything(),
        permissions: fc.anything(),
        handoffOrigins: fc.anything(),
        kollenoKey: fc.anything(),
        allowSend: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(raw, fc.anything()), (any) => {
        const { handoffOrigins, names } = parsePolicy(any);
        for (const origin of handoffOrigins) expect(new URL(origin).protocol).toBe('https:');
        for (const name of Object.values(names)) expect(name.trim()).toBe(name);
      }),
      { numRuns: 500 },
    );
  });
});

describe("Kolleno's key in a policy", () => {
  it.each([
    ['RSA-OAEP-256', {}],
    ['ECDH-ES+A256KW', { crv: 'P-256' }],
    ['ECDH-ES+A256KW', { crv: 'X25519' }],
  ] as const)('is accepted, and can seal: %s %j', async (alg, options) => {
    const { open } = await newKey(alg, options);
    const { kollenoKey, problems } = parsePolicy({ kollenoKey: open });
    expect(problems).toEqual([]);
    expect(kollenoKey).toEqual(open);
    expect(await usableKey([kollenoKey as JWK])).toEqual(open);
  });

  it('is rejected with its private part, with the advice to replace it', async () => {
    const { secret } = await newKey('RSA-OAEP-256');
    const { kollenoKey, problems } = parsePolicy({ kollenoKey: secret });
    expect(kollenoKey).toBeNull();
    expect(problems).toEqual([
      { entry: 'kollenoKey', reason: 'settings.policy.problem.privateKey' },
    ]);
  });

  it.each(['kid', 'alg', 'n', 'e'])('is rejected without %s', async (part) => {
    const { open } = await newKey('RSA-OAEP-256');
    expect(entries({ kollenoKey: { ...open, [part]: undefined } })).toEqual(['kollenoKey']);
  });

  it('is rejected if it is for signing or too short', async () => {
    const { open } = await newKey('RSA-OAEP-256');
    expect(entries({ kollenoKey: { ...open, use: 'sig' } })).toEqual(['kollenoKey']);
    expect(entries({ kollenoKey: { ...open, n: open.n?.slice(0, 171) } })).toEqual(['kollenoKey']);
  });

  it('is available before any session', async () => {
    const { open } = await newKey('RSA-OAEP-256');
    expect(await policyKollenoKey()).toBeNull();
    vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => ({ kollenoKey: open }));
    expect(await policyKollenoKey()).toEqual(open);
  });
});

describe('the managed storage', () => {
  it('of Firefox rejects without a policy for the extension, which counts as no policy', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(
      new Error('Managed storage manifest not found'),
    );
    expect(await readPolicy()).toEqual(nothing);
  });

  it('that cannot be read is no empty policy: nothing is allowed by mistake', async () => {
    vi.spyOn(browser.storage.managed, 'get').mockRejectedValue(new Error('Internal error.'));
    await expect(readPolicy()).rejects.toThrow('Internal error.');
    await expect(policyKollenoKey()).rejects.toThrow('Internal error.');
  });
});
