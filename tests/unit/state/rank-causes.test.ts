import { describe, expect, it } from 'vitest';
import { type Cause, given, proof } from '../../../utils/guide/causes/cause.ts';
import { causes } from '../../../utils/guide/causes/index.ts';
import { type Sign, signs } from '../../../utils/guide/causes/sign.ts';
import { rankCauses } from '../../../utils/state/rank-causes.ts';

const cause = (more: Partial<Cause>): Cause => ({
  id: 'clientDisabled',
  explains: ['invalid-client'],
  usual: 1,
  signs: [],
  ruledOutBy: [],
  cure: [],
  ...more,
});
const found = (...all: Sign[]) => new Map(all.map((sign) => [sign, '']));
const rank = (all: readonly Cause[], ...seen: Sign[]) =>
  rankCauses(all, found(...seen)).map(({ cause: { id }, certainty }) => [id, certainty]);

describe('causes', () => {
  it('are ranked by what speaks for and against them, and only if they explain the failure', () => {
    const all = [
      cause({ id: 'clientDisabled', usual: 3 }),
      cause({ id: 'secretWrong', signs: [given(7, 'typed-secret', 'unusual-secret')] }),
      cause({ id: 'clientLocked', usual: 5, signs: [given(-3, 'worked-before')] }),
      cause({ id: 'tokenReplaced', explains: ['invalid-grant'], usual: 5 }),
    ];
    expect(rank(all, 'invalid-client', 'typed-secret', 'unusual-secret', 'worked-before')).toEqual([
      ['secretWrong', 'likely'],
      ['clientDisabled', 'possible'],
      ['clientLocked', 'possible'],
    ]);
    expect(rank(all, 'invalid-client', 'typed-secret')[0]).toEqual(['clientLocked', 'possible']);
    expect(rank(all)).toEqual([]);
  });

  it('that are ruled out are not named, and a proof is', () => {
    const all = [
      cause({ usual: 5, ruledOutBy: ['client-in-order'] }),
      cause({ id: 'oauthClientsOff', signs: [given(proof, 'oauth-off')] }),
    ];
    expect(rank(all, 'invalid-client', 'client-in-order', 'oauth-off')).toEqual([
      ['oauthClientsOff', 'seen'],
    ]);
  });

  it('give their detail', () => {
    const all = [cause({ explains: ['all-denied'], detail: 'scope-missing' })];
    const seen = new Map<Sign, string>([
      ['all-denied', ''],
      ['scope-missing', 'System'],
    ]);
    expect(rankCauses(all, seen)[0]?.detail).toBe('System');
  });

  it('of the guide are told apart by their ids, and use every sign', () => {
    expect(new Set(causes.map(({ id }) => id)).size).toBe(causes.length);
    const used = new Set(
      causes.flatMap(({ explains, signs: theirs, ruledOutBy }) => [
        ...explains,
        ...theirs.flatMap(({ when }) => when),
        ...ruledOutBy,
      ]),
    );
    expect(signs.filter((sign) => !used.has(sign))).toEqual([]);
  });

  it('explain every failure that a check can have', () => {
    const failures: readonly Sign[] = signs.slice(1, signs.indexOf('data-works'));
    const unexplained = [...failures, 'password-refused', 'password-without-rights'] as const;
    expect(
      unexplained.filter((sign) => !causes.some(({ explains }) => explains.includes(sign))),
    ).toEqual([]);
  });
});
