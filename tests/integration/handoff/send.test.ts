import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reveal } from '../../../utils/background/vault/read-credentials.ts';
import type { HandoffState, SealedSubmission } from '../../../utils/state/handoff.ts';
import { maxAttempts } from '../../../utils/state/handoff.ts';
import { cachedItem } from '../../../utils/storage/cached-item.ts';
import {
  credentialValues,
  credentialViews,
  handoff,
  handoffSession,
  receipts,
  sealedSubmission,
} from '../../../utils/storage/items.ts';
import { captureAll, captureOne, tenant, values } from '../../fixtures/captured-values.ts';
import { intakeOnLoopback } from '../../fixtures/intake-on-loopback.ts';
import { pasteLink, pressSend } from '../../fixtures/press.ts';

vi.mock('../../../utils/lib/wait.ts', () => import('../../fixtures/fake-wait.ts'));

const stateOf = async () => {
  const views = (await credentialViews.getValue())[tenant] ?? [];
  return Object.fromEntries(views.map(({ credential, state }) => [credential, state]));
};
const everything = (state: string) =>
  Object.fromEntries(Object.keys(values).map((name) => [name, state]));
const problemKey = (state: HandoffState) => ('problem' in state ? state.problem?.key : undefined);

async function dump(area: 'local' | 'session'): Promise<string> {
  return JSON.stringify(await fakeBrowser.storage[area].get());
}
const secretTexts = [values.clientSecret, values.refreshToken, values.isuPassword];

beforeEach(captureAll);

describe('Send', () => {
  it('submits the requested credentials exactly once, and keeps only the receipt', async () => {
    const { intake, asked } = await intakeOnLoopback();
    const link = await intake.newHandoffLink();
    await pasteLink(link);
    expect(await handoff.getValue()).toMatchObject({
      state: 'connected',
      target: { instance: 'Acme Ltd', environment: 'non-production', accepts: Object.keys(values) },
    });
    await pressSend(tenant);

    const { submissions, sessions, rejected } = intake.state();
    expect(rejected).toEqual([]);
    expect(sessions).toMatchObject([{ used: true }]);
    expect(submissions).toMatchObject([
      {
        replays: 0,
        payload: {
          version: 1,
          tenant: {
            host: 'impl.wd12.myworkday.com',
            name: 'acme_dpt1',
            environment: 'non-production',
          },
          credentials: values,
        },
      },
    ]);
    const state = await handoff.getValue();
    if (state.state !== 'received') throw new Error(state.state);
    expect(state.receipt).toMatchObject({ id: submissions[0]?.id, tenant, instance: 'Acme Ltd' });
    expect((await receipts.getValue())[tenant]).toEqual(state.receipt);
    expect(await stateOf()).toEqual(everything('sent'));

    expect(await credentialValues.getValue()).toEqual({});
    expect(await handoffSession.getValue()).toBeNull();
    expect(await sealedSubmission.getValue()).toBeNull();
    const token = link.split('#')[1] ?? '';
    for (const text of [...secretTexts, token]) {
      expect(await dump('local')).not.toContain(text);
      expect(asked.join()).not.toContain(text);
    }
    for (const text of secretTexts) expect(await dump('session')).not.toContain(text);
    // The used link stays in memory only, for status requests.
    const { 'status-access': _, ...rest } = await fakeBrowser.storage.session.get();
    expect(JSON.stringify(rest)).not.toContain(token);
  });

  it('sends no credential that the instance does not request', async () => {
    const { intake } = await intakeOnLoopback();
    await pasteLink(
      await intake.newHandoffLink({ accepts: ['tenant', 'clientId', 'refreshToken'] }),
    );
    await pressSend(tenant);
    expect(intake.state().submissions[0]?.payload.credentials).toEqual({
      tenant: values.tenant,
      clientId: values.clientId,
      refreshToken: values.refreshToken,
    });
    expect(await credentialValues.getValue()).toEqual({});
    expect(await stateOf()).toMatchObject({ clientId: 'sent', clientSecret: 'missing' });
  });

  it('makes one submission of two simultaneous clicks, and a later third changes nothing', async () => {
    const { intake } = await intakeOnLoopback();
    await pasteLink(await intake.newHandoffLink());
    await Promise.all([pressSend(tenant), pressSend(tenant)]);
    await pressSend(tenant);
    expect(intake.state().submissions).toMatchObject([{ replays: 0 }]);
    expect((await handoff.getValue()).state).toBe('received');
  });

  it('refuses while a value is missing, and names it with its step', async () => {
    await credentialValues.setValue({});
    await captureOne('clientId');
    const { intake } = await intakeOnLoopback();
    await pasteLink(
      await intake.newHandoffLink({
        accepts: ['tenant', 'clientId', 'clientSecret', 'refreshToken'],
      }),
    );
    await pressSend(tenant);
    expect(await handoff.getValue()).toMatchObject({
      state: 'failed',
      problem: {
        key: 'findings.handoff.missing',
        substitutions: ['Client Secret (step 7) and Refresh Token (step 8)'],
        retryable: true,
      },
    });
    expect(intake.state().submissions).toEqual([]);
    await captureAll();
    await pressSend(tenant);
    expect((await handoff.getValue()).state).toBe('received');
  });

  it('asks for a link when there is none', async () => {
    await pressSend(tenant);
    expect(problemKey(await handoff.getValue())).toBe('findings.handoff.notConnected');
  });

  it('keeps a value that was captured during the submission', async () => {
    const { intake } = await intakeOnLoopback();
    await pasteLink(await intake.newHandoffLink());
    const newer = `newer${values.refreshToken}`;
    const real = globalThis.fetch;
    vi.stubGlobal('fetch', async (...request: Parameters<typeof fetch>) => {
      await captureOne('refreshToken', newer);
      return real(...request);
    });
    await pressSend(tenant);
    expect(await reveal(tenant, 'refreshToken')).toEqual({ value: newer });
    expect(await reveal(tenant, 'clientSecret')).toBeNull();
    expect(await stateOf()).toMatchObject({ refreshToken: 'captured', clientSecret: 'sent' });
  });
});

describe('a submission that fails', () => {
  const cases: [fault: string, key: string, retryable: boolean][] = [
    ['intake-400', 'notUnderstood', false],
    ['intake-401', 'unknownSession', false],
    ['intake-403', 'notAllowed', false],
    ['intake-404', 'notFound', false],
    ['intake-409', 'usedSession', false],
    ['intake-410', 'expired', false],
    ['intake-415', 'notUnderstood', false],
    ['intake-422', 'valuesRefused', false],
    ['intake-429', 'tooMany', true],
    ['intake-500', 'serverError', true],
    ['intake-502', 'serverError', true],
    ['intake-503', 'serverError', true],
    ['intake-in-progress', 'inProgress', true],
    ['intake-reset', 'offline', true],
    ['intake-html', 'notKolleno', true],
    ['intake-html-403', 'notKolleno', true],
    ['intake-html-502', 'serverError', true],
    ['intake-redirect', 'notKolleno', true],
    ['intake-lost-answer', 'offline', true],
    ['intake-truncated', 'offline', true],
    ['intake-half-json', 'noReceipt', true],
    ['intake-wrong-content-type', 'noReceipt', true],
    ['intake-malformed-receipt', 'noReceipt', true],
    ['intake-empty-202', 'noReceipt', true],
    ['intake-status-200', 'noReceipt', true],
    ['intake-endless', 'noReceipt', true],
    ['intake-wrong-receipt', 'otherReceipt', true],
    ['intake-other-session-receipt', 'otherReceipt', true],
    ['intake-replayed-receipt', 'otherReceipt', true],
    ['intake-short-receipt', 'otherReceipt', true],
  ];

  it.each(cases)(
    '%s says %s, loses nothing, and succeeds once the fault is gone',
    async (fault, key, retryable) => {
      const { intake } = await intakeOnLoopback();
      await pasteLink(await intake.newHandoffLink());
      intake.armFaults([fault]);
      await pressSend(tenant);
      const state = await handoff.getValue();
      expect(state).toMatchObject({
        state: key === 'expired' ? 'expired' : 'failed',
        problem: { key: `findings.handoff.${key}`, retryable },
      });
      expect(JSON.stringify(state)).not.toMatch(/canary/i);
      expect(await stateOf()).toEqual(everything('captured'));
      for (const name of ['clientSecret', 'refreshToken', 'isuPassword'] as const) {
        expect(await reveal(tenant, name)).toEqual({ value: values[name] });
      }

      intake.armFaults([]);
      if (!retryable) await pasteLink(await intake.newHandoffLink());
      await pressSend(tenant);
      expect((await handoff.getValue()).state).toBe('received');
      expect(intake.state().submissions).toHaveLength(1);
    },
  );

  it('reports that no server responds', async () => {
    const { intake, hangUp } = await intakeOnLoopback();
    await pasteLink(await intake.newHandoffLink());
    await hangUp();
    await pressSend(tenant);
    expect(problemKey(await handoff.getValue())).toBe('findings.handoff.offline');
    expect(await stateOf()).toEqual(everything('captured'));
  });

  it('counts once when its answer was lost, and gets the same receipt on the next press', async () => {
    const { intake } = await intakeOnLoopback();
    await pasteLink(await intake.newHandoffLink());
    intake.armFaults(['intake-lost-answer']);
    await pressSend(tenant);
    const [taken] = intake.state().submissions;
    intake.armFaults([]);
    await pressSend(tenant);
    expect(intake.state().submissions).toMatchObject([{ id: taken?.id, replays: maxAttempts }]);
    expect((await receipts.getValue())[tenant]?.id).toBe(taken?.id);
  });
});

describe('a worker that was terminated', () => {
  it('finishes at its next start if it ended between the receipt and the wiping', async () => {
    const { intake } = await intakeOnLoopback();
    await pasteLink(await intake.newHandoffLink());
    const stored = await credentialValues.getValue();
    const writes: (SealedSubmission | null)[] = [];
    const watched = cachedItem(sealedSubmission);
    const unwatch = watched.subscribe(() => writes.push(watched.getSnapshot() ?? null));
    await pressSend(tenant);
    unwatch();
    await credentialValues.setValue(stored);
    await sealedSubmission.setValue(writes.find((value) => value?.receipt) ?? null);

    const { recoverState: recover } = await import(
      '../../../utils/background/lifecycle/recover.ts'
    );
    await recover();
    expect(await credentialValues.getValue()).toEqual({});
    expect(await sealedSubmission.getValue()).toBeNull();
    expect(await stateOf()).toEqual(everything('sent'));
  });
});
