import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetSubmission } from '../../../utils/background/handoff/forget.ts';
import { offerLink, takeOffer } from '../../../utils/background/handoff/offer.ts';
import { recoverHandoff } from '../../../utils/background/handoff/recover.ts';
import { resumeSending, stopSending } from '../../../utils/background/handoff/send.ts';
import { checkStatus } from '../../../utils/background/handoff/status.ts';
import { recoverState } from '../../../utils/background/lifecycle/recover.ts';
import { cachedItem } from '../../../utils/storage/cached-item.ts';
import { type Entries, watchEntries } from '../../../utils/storage/database.ts';
import {
  credentialValues,
  deliveries,
  handoff,
  handoffOffer,
  handoffSession,
  sealedSubmission,
  statusAccess,
} from '../../../utils/storage/items.ts';
import { captureAll, tenant, values } from '../../fixtures/captured-values.ts';
import { disk } from '../../fixtures/disk.ts';
import { tabInFront } from '../../fixtures/front-tab.ts';
import { intakeOnLoopback } from '../../fixtures/intake-on-loopback.ts';
import { pause, stateIs, submissionsAsked, waiting } from '../../fixtures/pausable-wait.ts';
import { pasteLink, pressSend, shownNow } from '../../fixtures/press.ts';

vi.mock('../../../utils/lib/wait.ts', () => import('../../fixtures/pausable-wait.ts'));

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
    const stored = JSON.stringify(await disk.get());
    expect(stored).toContain('sealed-submission');
    for (const text of [
      values.clientSecret,
      values.refreshToken,
      values.isuPassword,
      link.split('#')[1],
    ]) {
      expect(stored).not.toContain(text);
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
    const moments: { session: object; onDisk: Entries }[] = [];
    let onDisk: Entries = await disk.get();
    const stopFollowing = watchEntries((changes) => {
      onDisk = { ...onDisk, ...changes };
    });
    const moment = async () => {
      const then = onDisk;
      moments.push(
        structuredClone({ session: await fakeBrowser.storage.session.get(), onDisk: then }),
      );
    };
    const unwatch = [sealedSubmission, handoff, credentialValues, handoffSession].map((item) =>
      cachedItem<unknown>(item).subscribe(() => moment()),
    );
    await pressSend(tenant);
    for (const stop of unwatch) stop();
    stopFollowing();
    expect(moments.length).toBeGreaterThan(6);
    for (const { session, onDisk } of moments) {
      for (const restart of [false, true]) {
        await fakeBrowser.storage.session.set(restart ? {} : session);
        if (restart) await fakeBrowser.storage.session.clear();
        await disk.clear();
        await disk.set(onDisk);
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
