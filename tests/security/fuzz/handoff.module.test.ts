import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { retryAfter } from '../../../utils/background/handoff/request.ts';
import { openLink } from '../../../utils/background/handoff/session.ts';
import { readReceipt, submit } from '../../../utils/background/handoff/submit.ts';
import { usableKey } from '../../../utils/background/kolleno-key/envelope.ts';
import { credentialNames } from '../../../utils/guide/task.ts';
import type { HandoffSession, SealedSubmission } from '../../../utils/state/handoff.ts';
import { tenant } from '../../fixtures/captured-values.ts';
import { keyOf } from '../decrypt/keys.ts';
import { fuzz } from './fuzz.ts';
import { answeringWith, type Made, response } from './responses.ts';
import { textLike } from './texts.ts';
import { jsonLike, valueLike } from './values.ts';

const origin = 'https://connect.kolleno.com';
const token = 'T'.repeat(43);
const rsa = keyOf('RSA of 2048 bits').jwk;
const ec = keyOf('EC on P-256').jwk;
const id = '11111111-1111-4111-8111-111111111111';

const open = {
  version: 2,
  id,
  product: 'workday',
  instance: { name: 'Acme Ltd', url: 'https://app.kolleno.com/acme-ltd' },
  organisation: { id: 'org-1', name: 'Acme Group' },
  tenant: { host: 'impl.wd12.myworkday.com', name: 'acme_dpt1' },
  environment: 'non-production',
  expiresAt: '2099-01-01T00:00:00Z',
  accepts: ['tenant', 'clientId', 'clientSecret'],
  submitUrl: `${origin}/workday/v1/submissions/`,
  jwks: { keys: [ec, rsa] },
};
const session: HandoffSession = {
  id,
  link: 'a link known by its mark',
  token,
  submitUrl: open.submitUrl,
  key: ec,
  target: {
    session: id,
    key: 'thumbprint',
    code: '0A1B2C',
    instance: 'Acme Ltd',
    instanceUrl: open.instance.url,
    environment: 'non-production',
    expiresAt: open.expiresAt,
    accepts: ['tenant', 'clientId', 'clientSecret'],
  },
};
const sealed = {
  tenant,
  session: id,
  opened: session,
  idempotencyKey: 'K'.repeat(43),
  jwe: 'a.b.c.d.e',
  credentials: ['tenant', 'clientId', 'clientSecret'],
  revisions: {},
} as unknown as SealedSubmission;
const receipt = {
  id: '22222222-2222-4222-8222-222222222222',
  receivedAt: '2026-11-24T10:00:00Z',
  session: id,
  idempotencyKey: sealed.idempotencyKey,
  instance: 'Acme Ltd',
  tenant,
  credentials: ['clientSecret', 'tenant', 'clientId'],
};
const problem = { type: `${origin}/problems/in-progress`, title: 'a', status: 409, detail: 'b' };

let made: Made = { status: 200, headers: [], body: '' };
let asked: string[] = [];
beforeEach(() => {
  asked = answeringWith(() => made);
});
afterEach(() => vi.restoreAllMocks());

/** Expects a message of the catalogue with nothing of the response but a status. */
function expectProblem({ key, substitutions }: { key: string; substitutions: string[] }): void {
  expect(key).toMatch(/^findings\.handoff\.\w+$/);
  for (const text of substitutions) expect(text).toMatch(/^\d{3}$/);
}

describe("Kolleno's hand-off service", () => {
  fuzz(
    'a hand-off session (openLink)',
    response(jsonLike({ token, session: open })),
    async (answer) => {
      made = answer;
      const read = await openLink({ origin, code: 'C'.repeat(43) });
      expect(asked.splice(0)).toEqual([`${origin}/workday/v1/session/`]);
      if ('retryable' in read) return expectProblem(read);
      expect(answer.status).toBe(200);
      const { host, protocol, username, password } = new URL(read.submitUrl);
      expect([protocol, host, username, password]).toEqual([
        'https:',
        'connect.kolleno.com',
        '',
        '',
      ]);
      expect(new URL(read.target.instanceUrl).protocol).toBe('https:');
      for (const name of read.target.accepts) expect(credentialNames).toContain(name);
      expect(new Set(read.target.accepts).size).toBe(read.target.accepts.length);
      expect(read.token).toMatch(/^[A-Za-z0-9_-]{43,128}$/);
      expect(read.target.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{6}$/);
      expect(new URL(read.target.instanceUrl).username).toBe('');
      for (const part of ['d', 'p', 'q', 'k']) expect(Object.keys(read.key)).not.toContain(part);
    },
  );

  fuzz(
    "a session's keys (usableKey)",
    valueLike([ec, rsa], [rsa], [{ ...ec, use: 'sig' }]).filter(Array.isArray),
    async (keys) => {
      const objects = keys.filter((key) => typeof key === 'object' && key !== null);
      const key = await usableKey(objects);
      if (!key) return;
      expect(['RSA-OAEP-256', 'ECDH-ES+A256KW']).toContain(key.alg);
      expect(key.kid).toBeTruthy();
      expect(key.use ?? 'enc').toBe('enc');
    },
  );

  fuzz('a receipt (readReceipt)', valueLike(receipt), (body) => {
    const read = readReceipt(body, session, sealed);
    if (typeof read === 'string') return;
    expect(body).toMatchObject({ session: id, idempotencyKey: sealed.idempotencyKey, tenant });
    expect(read.tenant).toBe(tenant);
    expect(read.credentials.toSorted()).toEqual([...sealed.credentials].sort());
  });

  fuzz(
    'an answer to a submission (submit)',
    response(fc.oneof(jsonLike(receipt), jsonLike(problem))),
    async (answer) => {
      made = answer;
      const outcome = await submit(session, sealed);
      expect(asked.splice(0)).toEqual([session.submitUrl]);
      if (outcome.kind === 'receipt') {
        expect(answer.status).toBe(202);
        expect(outcome.receipt.tenant).toBe(tenant);
      } else if (outcome.kind === 'problem') {
        expectProblem(outcome.problem);
        // A refusal is never tried again by itself.
        if (answer.status >= 400 && answer.status < 500 && outcome.transient)
          expect([409, 429]).toContain(answer.status);
      }
    },
  );

  fuzz(
    'how long Kolleno asks to wait (retryAfter)',
    fc.tuple(
      fc.integer({ min: -5, max: 20 }),
      textLike('30', 'Wed, 21 Oct 2026 07:28:00 GMT', '99999999999999999999999', '1e3'),
    ),
    ([attempt, header]) => {
      const wait = retryAfter(attempt, header, Date.parse('2026-11-24T10:00:00Z'));
      if (wait === null) return;
      expect(wait).toBeGreaterThanOrEqual(5_000);
      expect(wait).toBeLessThanOrEqual(5 * 60_000);
    },
  );
});
