import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { parseHandoffLink } from '../../../utils/background/handoff/link.ts';
import { openLink } from '../../../utils/background/handoff/session.ts';
import { environmentWarning } from '../../../utils/panel/handoff.ts';
import { handoff, handoffSession } from '../../../utils/storage/items.ts';
import { intakeOnLoopback } from '../../fixtures/intake-on-loopback.ts';
import { pasteLink } from '../../fixtures/press.ts';

describe('a hand-off link that does not work', () => {
  const cases: [fault: string, key: string, retryable: boolean][] = [
    ['intake-session-expired', 'expiredLink', false],
    ['intake-session-unknown', 'unknownLink', false],
    ['intake-session-403', 'linkNotAllowed', false],
    ['intake-session-404', 'unknownLink', false],
    ['intake-session-409', 'usedLink', false],
    ['intake-session-429', 'connectTooMany', true],
    ['intake-session-500', 'connectServerError', true],
    ['intake-session-400', 'badSession', true],
    ['intake-session-reset', 'connectOffline', true],
    ['intake-session-html', 'connectNotKolleno', true],
    ['intake-session-html-403', 'connectNotKolleno', true],
    ['intake-session-html-502', 'connectServerError', true],
    ['intake-session-redirect', 'connectNotKolleno', true],
    ['intake-session-malformed', 'badSession', true],
    ['intake-session-foreign-submit', 'badSession', true],
    ['intake-session-plain-http-submit', 'badSession', true],
    ['intake-session-no-key', 'noKey', true],
    ['intake-session-bad-key', 'noKey', true],
    ['intake-session-version-1', 'badSession', true],
    ['intake-session-foreign-tenant', 'badSession', true],
  ];

  it.each(cases)('%s says %s', async (fault, key, retryable) => {
    const { intake } = await intakeOnLoopback();
    intake.armFaults([fault]);
    await pasteLink(await intake.newHandoffLink());
    expect(await handoff.getValue()).toMatchObject({
      state: 'disconnected',
      problem: { key: `findings.handoff.${key}`, retryable },
    });
    expect(await handoffSession.getValue()).toBeNull();
  });

  it('expires', async () => {
    const { intake } = await intakeOnLoopback();
    await pasteLink(await intake.newHandoffLink({ expired: true }));
    expect(await handoff.getValue()).toMatchObject({
      problem: { key: 'findings.handoff.expiredLink' },
    });
  });

  it('is foreign, and no request is made', async () => {
    const { asked } = await intakeOnLoopback();
    await pasteLink(`https://connect-kolleno.com/connect/workday#${'T'.repeat(43)}`);
    expect(await handoff.getValue()).toMatchObject({
      problem: { key: 'findings.handoff.foreignLink', substitutions: ['connect-kolleno.com'] },
    });
    expect(asked).toEqual([]);
  });

  it('receives no response', async () => {
    const { intake } = await intakeOnLoopback();
    intake.armFaults(['intake-session-hang']);
    const link = parseHandoffLink(await intake.newHandoffLink());
    if ('key' in link) throw new Error(link.key);
    expect(await openLink(link, 100)).toMatchObject({ key: 'findings.handoff.connectTimeout' });
  });
});

describe('when the policy names a key for Kolleno', () => {
  const policyNames = (kollenoKey: JWK) =>
    vi.spyOn(browser.storage.managed, 'get').mockImplementation(async () => ({ kollenoKey }));
  afterEach(() => vi.restoreAllMocks());

  it('connects a session with that key', async () => {
    const { intake } = await intakeOnLoopback();
    const link = await intake.newHandoffLink();
    await pasteLink(link);
    const { key } = (await handoffSession.getValue()) ?? {};
    if (!key) throw new Error('The intake named no key.');
    policyNames(key);
    await pasteLink(link);
    expect(await handoff.getValue()).toMatchObject({ state: 'connected' });
    expect((await handoffSession.getValue())?.key).toEqual(key);
  });

  it('refuses a session with another key, whose owner could open the submission', async () => {
    const { intake } = await intakeOnLoopback();
    const { publicKey } = await generateKeyPair('ECDH-ES+A256KW', { extractable: true });
    policyNames({
      ...(await exportJWK(publicKey)),
      kid: 'kolleno-1',
      alg: 'ECDH-ES+A256KW',
      use: 'enc',
    });
    await pasteLink(await intake.newHandoffLink());
    expect(await handoff.getValue()).toMatchObject({
      state: 'disconnected',
      problem: { key: 'findings.handoff.otherKey', retryable: false },
    });
    expect(await handoffSession.getValue()).toBeNull();
  });
});

it('keeps no mark of a name that nobody sees, or that turns the text around', async () => {
  const { intake } = await intakeOnLoopback();
  const organisation = { id: 'org\u202e-1', name: '\u2066Acme\u0007 Group' };
  await pasteLink(await intake.newHandoffLink({ instance: '\u202eAcme\u200b Ltd', organisation }));
  expect((await handoffSession.getValue())?.target).toMatchObject({
    instance: 'Acme Ltd',
    organisation: { id: 'org-1', name: 'Acme Group' },
  });
});

describe('an instance for a different kind of tenant', () => {
  const target = {
    session: '11111111-1111-4111-8111-111111111111',
    key: 'thumbprint',
    code: '0A1B2C',
    instance: 'Acme',
    instanceUrl: 'https://app.kolleno.com/acme',
    expiresAt: '2030-01-01T00:00:00Z',
    accepts: [],
  };
  it.each([
    ['production', 'production', null],
    ['non-production', 'non-production', null],
    ['production', 'non-production', 'findings.handoff.productionInstance'],
    ['non-production', 'production', 'findings.handoff.productionTenant'],
  ] as const)('%s instance, %s tenant', (environment, tenant, warning) => {
    expect(environmentWarning({ ...target, environment }, tenant)).toBe(warning);
  });
});
