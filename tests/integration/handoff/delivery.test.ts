import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetSubmission } from '../../../utils/background/handoff/forget.ts';
import { offerLink, takeOffer } from '../../../utils/background/handoff/offer.ts';
import { resumeSending, stopSending } from '../../../utils/background/handoff/send.ts';
import { maxAttempts } from '../../../utils/state/handoff.ts';
import { handoff, handoffOffer, sealedSubmission } from '../../../utils/storage/items.ts';
import { tenant } from '../../fixtures/captured-values.ts';
import { waitsSeconds } from '../../fixtures/fake-wait.ts';
import { tabInFront } from '../../fixtures/front-tab.ts';
import { intakeOnLoopback } from '../../fixtures/intake-on-loopback.ts';
import { pause, stateIs, submissionsAsked, waiting } from '../../fixtures/pausable-wait.ts';
import {
  pasteLink,
  pressSend,
  pressSendOnly,
  pressTryNow,
  shownNow,
} from '../../fixtures/press.ts';
import type { Intake } from '../../sandbox/intake/handler.ts';

vi.mock('../../../utils/lib/wait.ts', () => import('../../fixtures/pausable-wait.ts'));

/** Disarms the faults after this many submissions were requested. */
function healsAfter(asked: string[], intake: Intake, times: number): void {
  const push = asked.push.bind(asked);
  asked.push = (...urls) => {
    const length = push(...urls);
    if (submissionsAsked(asked) > times) intake.armFaults([]);
    return length;
  };
}

describe('a failure that may be temporary', () => {
  it.each([
    'intake-503',
    'intake-500',
    'intake-reset',
    'intake-lost-answer',
    'intake-truncated',
    'intake-in-progress',
    'intake-html-502',
  ])('%s twice, then Kolleno recovers: one submission', async (fault) => {
    const { intake, asked } = await intakeOnLoopback();
    await pasteLink(await intake.newHandoffLink());
    intake.armFaults([fault]);
    healsAfter(asked, intake, 2);
    await pressSend(tenant);
    expect((await handoff.getValue()).state).toBe('received');
    expect(intake.state().submissions).toHaveLength(1);
    expect(submissionsAsked(asked)).toBe(3);
    expect(waitsSeconds).toEqual([5, 15]);
  });

  it('respects Retry-After', async () => {
    const { intake, asked } = await intakeOnLoopback();
    await pasteLink(await intake.newHandoffLink());
    intake.armFaults(['intake-429']);
    healsAfter(asked, intake, 1);
    await pressSend(tenant);
    expect(waitsSeconds).toEqual([30]);
    expect((await handoff.getValue()).state).toBe('received');
  });

  it('is abandoned after six attempts, and can be sent again', async () => {
    const { intake, asked } = await intakeOnLoopback();
    await pasteLink(await intake.newHandoffLink());
    intake.armFaults(['intake-503']);
    await pressSend(tenant);
    expect(submissionsAsked(asked)).toBe(maxAttempts);
    expect(await handoff.getValue()).toMatchObject({
      state: 'failed',
      sealed: tenant,
      problem: { key: 'findings.handoff.serverError', retryable: true },
    });
    expect(await fakeBrowser.alarms.get('handoff')).toBeFalsy();
  });

  it.each([
    'intake-400',
    'intake-401',
    'intake-403',
    'intake-404',
    'intake-409',
    'intake-410',
    'intake-415',
    'intake-422',
    'intake-html',
    'intake-html-403',
    'intake-redirect',
  ])('is not %s, which is never retried', async (fault) => {
    const { intake, asked } = await intakeOnLoopback();
    await pasteLink(await intake.newHandoffLink());
    intake.armFaults([fault]);
    await pressSend(tenant);
    expect(submissionsAsked(asked)).toBe(1);
    expect(waitsSeconds).toEqual([]);
  });
});

describe('while it waits', () => {
  it('shows the time of the next attempt and sets an alarm', async () => {
    const { asked } = await waiting();
    expect(await handoff.getValue()).toMatchObject({
      state: 'sending',
      attempt: 1,
      waiting: { problem: { key: 'findings.handoff.offline' } },
    });
    expect(await fakeBrowser.alarms.get('handoff')).toBeDefined();
    await stopSending();
    expect(submissionsAsked(asked)).toBe(1);
  });

  it('“Try now” retries immediately', async () => {
    const { intake } = await waiting();
    intake.armFaults([]);
    await pressTryNow();
    await stateIs('received');
    expect(intake.state().submissions).toMatchObject([{ replays: 1 }]);
  });

  it('“Stop” ends the retries, says that the submission may have arrived, and Send repeats the same one', async () => {
    const { intake, asked } = await waiting();
    await stopSending();
    expect(await handoff.getValue()).toMatchObject({
      state: 'failed',
      problem: { key: 'findings.handoff.stopped', retryable: true },
    });
    await resumeSending();
    expect(submissionsAsked(asked)).toBe(1);
    expect(await fakeBrowser.alarms.get('handoff')).toBeFalsy();
    intake.armFaults([]);
    await pressSend(tenant);
    expect(intake.state().submissions).toMatchObject([{ replays: 1 }]);
  });

  it('“Stop” ends a request that hangs', async () => {
    const { intake } = await intakeOnLoopback();
    await pasteLink(await intake.newHandoffLink());
    intake.armFaults(['intake-hang']);
    await pressSendOnly(tenant);
    await vi.waitFor(async () =>
      expect(await handoff.getValue()).toMatchObject({ state: 'sending', attempt: 1 }),
    );
    await stopSending();
    expect(await handoff.getValue()).toMatchObject({
      problem: { key: 'findings.handoff.stopped' },
    });
  });

  it('a second Send and a link from a page change nothing', async () => {
    const { intake, asked } = await waiting();
    await pressSendOnly(tenant);
    const other = await intake.newHandoffLink({ instance: 'Other' });
    expect(await offerLink(other, await tabInFront())).toBe(true);
    const offer = await handoffOffer.getValue();
    expect(await takeOffer(offer?.id ?? '', await shownNow())).toEqual({
      refused: { key: 'findings.shown.sending', substitutions: ['Acme Ltd'] },
    });
    expect(await handoff.getValue()).toMatchObject({
      state: 'sending',
      target: { instance: 'Acme Ltd' },
    });
    expect(submissionsAsked(asked)).toBe(1);
    await stopSending();
  });

  it('wiping ends it and deletes the sealed submission', async () => {
    await waiting();
    await forgetSubmission(tenant);
    expect(await sealedSubmission.getValue()).toBeNull();
    expect((await handoff.getValue()).state).toBe('connected');
  });
});

describe('a worker that was terminated', () => {
  it('resumes a waiting submission at its next start, with the same content', async () => {
    const { intake, endWait } = await waiting();
    const before = await sealedSubmission.getValue();
    // Loads a new worker without the memory of this one.
    vi.resetModules();
    pause.onWait = null;
    intake.armFaults([]);
    const { recoverHandoff: recoverAnew } = await import(
      '../../../utils/background/handoff/recover.ts'
    );
    await recoverAnew();
    await stateIs('received');
    expect(intake.state().submissions).toMatchObject([
      { idempotencyKey: before?.idempotencyKey, replays: 1 },
    ]);
    // The loop of the terminated worker finds nothing in progress any more.
    endWait();
    await resumeSending();
  });
});
