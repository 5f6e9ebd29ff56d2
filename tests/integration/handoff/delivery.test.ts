import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetSubmission } from '../../../utils/background/handoff/forget.ts';
import { offerLink, takeOffer } from '../../../utils/background/handoff/offer.ts';
import { recoverHandoff } from '../../../utils/background/handoff/recover.ts';
import { resumeSending, stopSending } from '../../../utils/background/handoff/send.ts';
import { checkStatus } from '../../../utils/background/handoff/status.ts';
import { recoverState } from '../../../utils/background/lifecycle/recover.ts';
import { maxAttempts } from '../../../utils/state/handoff.ts';
import { cachedItem } from '../../../utils/storage/cached-item.ts';
import {
  credentialValues,
  deliveries,
  handoff,
  handoffOffer,
  handoffSession,
  sealedSubmission,
  statusAccess,
} from '../../../utils/storage/items.ts';
import { waitUntil } from '../../drivers/wait-until.ts';
import { captureAll, tenant, values } from '../../fixtures/captured-values.ts';
import { waitsSeconds } from '../../fixtures/fake-wait.ts';
import { tabInFront } from '../../fixtures/front-tab.ts';
import { intakeOnLoopback } from '../../fixtures/intake-on-loopback.ts';
import {
  pasteLink,
  pressSend,
  pressSendOnly,
  pressTryNow,
  shownNow,
} from '../../fixtures/press.ts';
import type { Intake } from '../../sandbox/intake/handler.ts';

const pause = vi.hoisted(() => ({ onWait: null as ((end: () => void) => void) | null }));
vi.mock('../../../utils/lib/wait.ts', async () => {
  const clock = await import('../../fixtures/fake-wait.ts');
  return {
    wait: (until: number, signal: AbortSignal) =>
      pause.onWait === null
        ? clock.wait(until, signal)
        : new Promise<void>((end) => {
            signal.addEventListener('abort', () => end());
            pause.onWait?.(end);
          }),
  };
});

beforeEach(async () => {
  pause.onWait = null;
  await captureAll();
});

const stateIs = (state: string) =>
  waitUntil(`the state ${state}`, async () => (await handoff.getValue()).state === state, {
    every: 2,
  });

/** Disarms the faults after this many submissions were requested. */
function healsAfter(asked: string[], intake: Intake, times: number): void {
  const push = asked.push.bind(asked);
  asked.push = (...urls) => {
    const length = push(...urls);
    if (submissionsAsked(asked) > times) intake.armFaults([]);
    return length;
  };
}
const submissionsAsked = (asked: string[]) =>
  asked.filter((url) => url.endsWith('/submissions/')).length;

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

/** Starts a submission whose first attempt failed and that is waiting. */
async function waiting() {
  const loopback = await intakeOnLoopback();
  const link = await loopback.intake.newHandoffLink();
  await pasteLink(link);
  loopback.intake.armFaults(['intake-lost-answer']);
  const onWait = new Promise<() => void>((entered) => {
    pause.onWait = entered;
  });
  await pressSendOnly(tenant);
  const endWait = await onWait;
  return { ...loopback, link, endWait };
}

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
    await waitUntil('the first attempt', async () => {
      const state = await handoff.getValue();
      return state.state === 'sending' && state.attempt === 1;
    });
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

/** Clears the memory and keeps the disk. */
async function browserRestarts(): Promise<void> {
  await fakeBrowser.storage.session.clear();
  await recoverState();
}

describe('a browser that was closed during a submission', () => {
  async function closed() {
    const scene = await waiting();
    await stopSending();
    await browserRestarts();
    pause.onWait = null;
    scene.intake.armFaults([]);
    return scene;
  }

  it('leaves no secret on disk', async () => {
    const { link } = await closed();
    const disk = JSON.stringify(await fakeBrowser.storage.local.get());
    expect(disk).toContain('sealed-submission');
    for (const text of [
      values.clientSecret,
      values.refreshToken,
      values.isuPassword,
      link.split('#')[1],
    ]) {
      expect(disk).not.toContain(text);
    }
  });

  it('reports it, and the same link completes it: counted once', async () => {
    const { intake, link } = await closed();
    expect(await handoff.getValue()).toEqual({
      state: 'disconnected',
      unfinished: { instance: 'Acme Ltd', tenant },
    });
    // The submission had arrived, so the session is used and Kolleno would not describe it again.
    expect(intake.state().sessions).toMatchObject([{ used: true }]);
    expect(await offerLink(link, await tabInFront())).toBe(true);
    const offer = await handoffOffer.getValue();
    expect(offer).toMatchObject({ resumes: tenant });
    expect((await handoff.getValue()).state).toBe('disconnected');
    await takeOffer(offer?.id ?? '', await shownNow());
    await stateIs('received');
    expect(intake.state().submissions).toMatchObject([
      { replays: 1, payload: { credentials: values } },
    ]);
    // The submitted values are wiped after the receipt is shown.
    await vi.waitFor(async () => expect(await sealedSubmission.getValue()).toBeNull());
  });

  it('continues after another failure without any value in memory', async () => {
    const { intake, link } = await closed();
    intake.armFaults(['intake-503']);
    await pasteLink(link);
    await resumeSending();
    expect(await handoff.getValue()).toMatchObject({ state: 'failed', sealed: tenant });
    intake.armFaults([]);
    await pressSend(tenant);
    expect((await handoff.getValue()).state).toBe('received');
    expect(intake.state().submissions).toHaveLength(1);
  });

  it('reports it for another link, and sends again only on a click', async () => {
    const { intake, asked } = await closed();
    await pasteLink(await intake.newHandoffLink({ instance: 'Other' }));
    expect(await handoff.getValue()).toMatchObject({
      state: 'connected',
      target: { instance: 'Other' },
      unfinished: { instance: 'Acme Ltd', tenant },
    });
    expect(submissionsAsked(asked)).toBe(1);
    await captureAll();
    await pressSend(tenant);
    expect((await handoff.getValue()).state).toBe('received');
    expect(intake.state().submissions).toHaveLength(2);
  });

  it('contacts only the host that the link names, whatever was written to the disk', async () => {
    const { link, asked } = await closed();
    const sealed = await sealedSubmission.getValue();
    if (!sealed) throw new Error('Nothing was kept.');
    const opened = {
      ...sealed.opened,
      submitUrl: 'https://collect.example.com/workday/v1/submissions/',
    };
    await sealedSubmission.setValue({ ...sealed, opened });
    await pasteLink(link);
    await resumeSending();
    expect(asked.filter((url) => !url.startsWith('https://connect.kolleno.com/'))).toEqual([]);
    expect((await handoff.getValue()).state).toBe('disconnected');
  });

  it('keeps the question when a link does not work', async () => {
    await closed();
    await pasteLink('https://example.com/');
    expect(await handoff.getValue()).toMatchObject({
      state: 'disconnected',
      problem: { key: 'findings.handoff.foreignLink' },
      unfinished: { tenant },
    });
  });

  it('of an earlier version is reported, and its link counts as used: it has no proof', async () => {
    const { link } = await closed();
    const sealed = await sealedSubmission.getValue();
    if (!sealed) throw new Error('Nothing was kept.');
    const { resume: _, opened, ...rest } = sealed;
    const { organisation: _organisation, ...target } = opened.target;
    await sealedSubmission.setValue({ ...rest, opened: { ...opened, target } });
    expect(await sealedSubmission.getValue()).not.toBeNull();
    await pasteLink(link);
    expect(await handoff.getValue()).toMatchObject({
      state: 'disconnected',
      problem: { key: 'findings.handoff.usedLink' },
      unfinished: { instance: 'Acme Ltd', tenant },
    });
  });

  it('forgets it after a day', async () => {
    await closed();
    vi.setSystemTime(Date.now() + 25 * 60 * 60_000);
    await browserRestarts();
    expect(await sealedSubmission.getValue()).toBeNull();
    expect(await handoff.getValue()).toEqual({ state: 'disconnected' });
  });
});

describe('completing a submission', () => {
  it('finishes wherever the worker or the browser ended, and counts once', async () => {
    const { intake } = await intakeOnLoopback();
    await pasteLink(await intake.newHandoffLink());
    // Storage content after every single write between the answer and the end.
    const moments: { session: object; local: object }[] = [];
    const moment = async () => {
      moments.push(
        structuredClone({
          session: await fakeBrowser.storage.session.get(),
          local: await fakeBrowser.storage.local.get(),
        }),
      );
    };
    const unwatch = [sealedSubmission, handoff, credentialValues, handoffSession].map((item) =>
      cachedItem<unknown>(item).subscribe(() => moment()),
    );
    await pressSend(tenant);
    for (const stop of unwatch) stop();
    expect(moments.length).toBeGreaterThan(6);
    for (const { session, local } of moments) {
      for (const restart of [false, true]) {
        await fakeBrowser.storage.session.set(restart ? {} : session);
        if (restart) await fakeBrowser.storage.session.clear();
        await fakeBrowser.storage.local.clear();
        await fakeBrowser.storage.local.set(local);
        await recoverHandoff();
        await resumeSending();
        const sealed = await sealedSubmission.getValue();
        const { state } = await handoff.getValue();
        if (!restart) expect(['connected', 'received']).toContain(state);
        // Either every step is complete, or the submission is still there to be sent again.
        if (state === 'received')
          expect([sealed, await credentialValues.getValue()]).toEqual([null, {}]);
        expect(intake.state().submissions).toHaveLength(1);
      }
    }
  });
});

describe('the status after the receipt', () => {
  async function delivered() {
    const scene = await intakeOnLoopback();
    await pasteLink(await scene.intake.newHandoffLink());
    await pressSend(tenant);
    return scene;
  }

  it('can be requested according to the contract', async () => {
    const { intake } = await delivered();
    expect((await deliveries.getValue())[tenant]).not.toHaveProperty('status');
    await checkStatus(tenant);
    expect((await deliveries.getValue())[tenant]).toMatchObject({ status: 'received' });
    intake.setSubmissionStatus('connected');
    await checkStatus(tenant);
    expect((await deliveries.getValue())[tenant]).toMatchObject({ status: 'connected' });
    expect(intake.state().rejected).toEqual([]);
  });

  it('keeps the last known status when Kolleno does not respond', async () => {
    const { hangUp } = await delivered();
    await checkStatus(tenant);
    await hangUp();
    await checkStatus(tenant);
    expect((await deliveries.getValue())[tenant]).toMatchObject({
      status: 'received',
      problem: { key: 'findings.handoff.statusOutOfReach' },
    });
  });

  it('is deleted after a day, or when the values are wiped', async () => {
    await delivered();
    vi.setSystemTime(Date.now() + 25 * 60 * 60_000);
    await checkStatus(tenant);
    expect(await statusAccess.getValue()).toEqual({});
    await captureAll();
    await delivered();
    await forgetSubmission(tenant);
    expect(await statusAccess.getValue()).toEqual({});
  });
});
