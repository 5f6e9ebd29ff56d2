import { describe, expect, it } from 'vitest';
import { credentialNames } from '../../../utils/guide/task.ts';
import { allCredentials } from '../../../utils/panel/credentials.ts';
import { shownHandoff } from '../../../utils/panel/handoff.ts';
import type { HandoffState } from '../../../utils/state/handoff.ts';
import { receipt, target } from '../../fixtures/panel-examples.ts';

const now = Date.parse(target.expiresAt) - 1;

describe('what Kolleno has received', () => {
  it('is received after the browser was closed, which forgets the hand-off', () => {
    expect(shownHandoff({ state: 'disconnected' }, now, receipt)).toEqual({
      state: 'received',
      receipt,
    });
  });

  it.each<HandoffState>([
    {
      state: 'disconnected',
      problem: { key: 'findings.handoff.foreignLink', substitutions: [], retryable: false },
    },
    { state: 'disconnected', unfinished: { instance: 'Acme Ltd', tenant: receipt.tenant } },
    { state: 'connected', target },
  ])('does not hide what came after it: %o', (state) => {
    expect(shownHandoff(state, now, receipt)).toBe(state);
  });

  it('shows as sent, value by value, except what is held again since', () => {
    const again = { credential: 'refreshToken', state: 'captured', masked: '••••' } as const;
    const gone = { credential: 'clientSecret', state: 'missing', masked: '' } as const;
    const shown = allCredentials([again, gone], receipt);
    expect(shown.map(({ credential }) => credential)).toEqual(credentialNames);
    for (const { credential, state } of shown) {
      const sent = receipt.credentials.includes(credential) ? 'sent' : 'missing';
      expect([credential, state]).toEqual([
        credential,
        credential === 'refreshToken' ? 'captured' : sent,
      ]);
    }
    expect(allCredentials([gone]).every(({ state }) => state === 'missing')).toBe(true);
  });
});

it('a link that has run out is expired, whether or not anybody tried it', () => {
  expect(shownHandoff({ state: 'connected', target }, now + 1, undefined)).toMatchObject({
    state: 'expired',
  });
});
