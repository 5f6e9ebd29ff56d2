import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorName } from '../../../utils/background/connection/calls/error-name.ts';
import { tokenOutcome } from '../../../utils/background/connection/calls/token.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { diagnose } from '../../../utils/panel/diagnosis/diagnosis.ts';
import { idleChecks, neverChecked } from '../../../utils/state/checks.ts';

const refuse = (status: number, error: string, secrets: Secret[] = []) => {
  const text = JSON.stringify({ error });
  const reply = { kind: 'answer', status, type: 'json', text, retryAfter: null } as const;
  const outcome = tokenOutcome(reply, secrets);
  if ('granted' in outcome) throw new Error('A token was granted.');
  return outcome;
};
const causesOf = (status: number, error: string) => {
  const { state, finding, answer } = refuse(status, error).ended;
  const token = { state, ...(finding && { finding }), ...(answer && { answer }) };
  const checks = { ...idleChecks, token };
  return diagnose({ checks, verification: neverChecked, credentials: [], progress: undefined });
};

const passing = ['server_error', 'temporarily_unavailable'];
/** RFC 6749, 5.2. */
const standard = [
  'invalid_request',
  'invalid_client',
  'invalid_grant',
  'unauthorized_client',
  'unsupported_grant_type',
  'invalid_scope',
];
const statuses = fc.constantFrom(400, 401, 403, 409, 422);

describe('an OAuth error', () => {
  it.each([...standard, 'access_denied', ...passing])(
    '%s is shown by its name, with a cause',
    (error) => {
      const { finding, answer } = refuse(400, error).ended;
      expect(finding?.substitutions).toEqual([error]);
      expect(answer).toEqual({ status: 400, error });
      const { causes } = causesOf(400, error);
      expect(causes.length).toBeGreaterThan(0);
      expect(causes.every(({ is, cure }) => is !== '' && cure !== '')).toBe(true);
    },
  );

  it('that passes by itself is tried again, whatever its status', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 400, max: 599 }),
        fc.constantFrom(...passing),
        (status, error) => {
          const { refused, ended } = refuse(status, error);
          expect(refused).toEqual([]);
          expect(ended.finding?.key).toBe('findings.verify.signInBusy');
          expect(causesOf(status, error).causes[0]?.steps).toEqual([]);
        },
      ),
    );
  });

  it('of any other name is shown as it is, remembered, and has causes', () => {
    const names = fc
      .stringMatching(/^[a-z][a-z_]{2,40}$/)
      .filter((name) => !passing.includes(name));
    fc.assert(
      fc.property(statuses, names, (status, error) => {
        const { refused, ended } = refuse(status, error);
        expect(ended.finding?.substitutions).toEqual([error]);
        expect(refused).toContain('clientId');
        expect(causesOf(status, error).causes.length).toBeGreaterThan(0);
      }),
    );
  });

  it('is cleaned: one line of visible ASCII, and nothing of a secret', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (given) => {
        expect(errorName(given, [])).toMatch(/^(?:[\x21-\x7e](?:[\x20-\x7e]{0,58}[\x21-\x7e])?)?$/);
      }),
    );
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z0-9]{40,99}$/),
        fc.nat(28),
        fc.string({ maxLength: 20 }),
        (secret, from, around) => {
          const echo = `${around}${secret.slice(from, from + 12)}${around}`;
          expect(errorName(echo, [new Secret(secret)])).toBe('');
        },
      ),
    );
  });
});
