import { describe, expect, it } from 'vitest';
import { credentialNames } from '../../../utils/guide/task.ts';
import { allCredentials } from '../../../utils/panel/credentials.ts';
import { shownHandoff } from '../../../utils/panel/handoff.ts';
import type { HandoffState } from '../../../utils/state/handoff.ts';
import { receipt, target } from '../../fixtures/panel-examples.ts';

const now = Date.parse(target.expiresAt) - 1;

describe('a submission that Kolleno received', () => {
  it('stays received after a browser restart clears the hand-off', () => {
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
  ])('does not hide a later state: %o', (state) => {
    expect(shownHandoff(state, now, receipt)).toBe(state);
  });

  it('shows each value as sent, except values captured since', () => {
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

it('an expired link is expired even if nobody tried it', () => {
  expect(shownHandoff({ state: 'connected', target }, now + 1, undefined)).toMatchObject({
    state: 'expired',
  });
});
