import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dismissOffer, offerLink, takeOffer } from '../../../utils/background/handoff/offer.ts';
import { stopSending } from '../../../utils/background/handoff/send.ts';
import { handoff, handoffOffer, handoffSession } from '../../../utils/storage/items.ts';
import { captureAll, tenant } from '../../fixtures/captured-values.ts';
import { tabInFront } from '../../fixtures/front-tab.ts';
import { intakeOnLoopback, type Loopback } from '../../fixtures/intake-on-loopback.ts';
import { pasteLink, pressSend, shownNow } from '../../fixtures/press.ts';

let loopback: Loopback;
let tab: number;
beforeEach(async () => {
  loopback = await intakeOnLoopback();
  tab = await tabInFront();
});

const newLink = (instance: string) => loopback.intake.newHandoffLink({ instance });
const offerId = async () => (await handoffOffer.getValue())?.id ?? 'none';
const offers = async () => {
  const offer = await handoffOffer.getValue();
  return offer && ('target' in offer ? offer.target.instance : offer.problem.key);
};
const connectedTo = async () => (await handoffSession.getValue())?.target.instance ?? null;

describe('a link that a page offers', () => {
  it('connects nothing until a person takes it', async () => {
    expect(await offerLink(await newLink('Acme'), tab)).toBe(true);
    expect(await offers()).toBe('Acme');
    expect([(await handoff.getValue()).state, await connectedTo()]).toEqual(['disconnected', null]);
    expect(await takeOffer(await offerId(), await shownNow())).toBeUndefined();
    expect([(await handoff.getValue()).state, await connectedTo()]).toEqual(['connected', 'Acme']);
    expect(await offers()).toBeNull();
  });

  it.each([
    ['a tab in the background', { active: false, focused: true }],
    ['the active tab of a window in the background', { active: true, focused: false }],
  ])('is ignored from %s, and its code is not exchanged', async (_, { active, focused }) => {
    const window = await fakeBrowser.windows.create({ focused });
    const hidden = await fakeBrowser.tabs.create({ active, windowId: window?.id ?? 0 });
    if (!active) await fakeBrowser.tabs.create({ active: true, windowId: window?.id ?? 0 });
    expect(await offerLink(await newLink('Evil'), hidden.id ?? 0)).toBe(false);
    expect(await offers()).toBeNull();
    expect(loopback.intake.state().sessions).toMatchObject([{ exchanged: false }]);
  });

  it('is ignored from a tab that was closed', async () => {
    expect(await offerLink(await newLink('Evil'), 4_711)).toBe(false);
    expect(await offers()).toBeNull();
  });

  it('stands beside a session, and Send goes to the session', async () => {
    await captureAll();
    await pasteLink(await newLink('Acme'));
    await offerLink(await newLink('Evil'), tab);
    expect([await offers(), await connectedTo()]).toEqual(['Evil', 'Acme']);
    await pressSend(tenant);
    expect(await handoff.getValue()).toMatchObject({
      state: 'received',
      receipt: { instance: 'Acme' },
    });
  });

  it('stands beside a submission that failed, and its next try goes where the first one went', async () => {
    await captureAll();
    await pasteLink(await newLink('Acme'));
    loopback.intake.armFaults(['intake-400']);
    await pressSend(tenant);
    expect((await handoff.getValue()).state).toBe('failed');
    loopback.intake.armFaults([]);
    await offerLink(await newLink('Evil'), tab);
    expect(await handoff.getValue()).toMatchObject({
      state: 'failed',
      target: { instance: 'Acme' },
    });
    await pressSend(tenant);
    expect(await handoff.getValue()).toMatchObject({
      state: 'received',
      receipt: { instance: 'Acme' },
    });
  });

  it('stands beside a receipt', async () => {
    await captureAll();
    await pasteLink(await newLink('Acme'));
    await pressSend(tenant);
    await offerLink(await newLink('Evil'), tab);
    expect([await offers(), (await handoff.getValue()).state]).toEqual(['Evil', 'received']);
    await captureAll();
    await pressSend(tenant);
    expect(loopback.intake.state().submissions).toHaveLength(1);
  });

  it('is not exchanged twice when page and page script both deliver it', async () => {
    const link = await newLink('Acme');
    expect(await Promise.all([offerLink(link, tab), offerLink(link, tab)])).toEqual([true, true]);
    expect(loopback.asked).toHaveLength(1);
  });

  it('is pasted all the same', async () => {
    const link = await newLink('Acme');
    await offerLink(link, tab);
    await pasteLink(link);
    expect([await connectedTo(), await offers()]).toEqual(['Acme', null]);
  });

  it('gives way to a newer one, and a press on the older one is refused', async () => {
    await offerLink(await newLink('First'), tab);
    const first = await offerId();
    await offerLink(await newLink('Second'), tab);
    expect(await takeOffer(first, await shownNow())).toMatchObject({
      refused: { key: 'findings.shown.offer' },
    });
    expect([await offers(), await connectedTo()]).toEqual(['Second', null]);
  });

  it('is refused if another link was connected since it was shown', async () => {
    await offerLink(await newLink('First'), tab);
    const shown = await shownNow();
    await pasteLink(await newLink('Second'));
    expect(await takeOffer(await offerId(), shown)).toEqual({
      refused: { key: 'findings.shown.session', substitutions: ['Second'] },
    });
    expect(await connectedTo()).toBe('Second');
  });

  it('is offered again after it was dismissed, when its page is opened again', async () => {
    const link = await newLink('Acme');
    await offerLink(link, tab);
    const id = await offerId();
    await dismissOffer(id);
    expect(await offers()).toBeNull();
    expect(await takeOffer(id, await shownNow())).toMatchObject({
      refused: { key: 'findings.shown.offer' },
    });
    expect(await offerLink(link, tab)).toBe(true);
    expect(await offers()).toBe('Acme');
  });

  it('says why it cannot be used, unless there is one that can', async () => {
    const expired = await loopback.intake.newHandoffLink({ expired: true });
    expect(await offerLink(expired, tab)).toBe(false);
    expect(await offers()).toBe('findings.handoff.expiredLink');
    expect(await takeOffer(await offerId(), await shownNow())).toMatchObject({
      refused: { key: 'findings.shown.offer' },
    });
    await offerLink(await newLink('Acme'), tab);
    await offerLink(await loopback.intake.newHandoffLink({ expired: true }), tab);
    expect(await offers()).toBe('Acme');
  });

  it('is forgotten when the browser closes', async () => {
    await offerLink(await newLink('Acme'), tab);
    const disk = JSON.stringify(await fakeBrowser.storage.local.get());
    expect(disk).not.toContain('Acme');
    await fakeBrowser.storage.session.clear();
    expect(await offers()).toBeNull();
  });
});

describe('the one-time code of a link', () => {
  it('opens nothing for a second browser, which says that the link was used', async () => {
    const link = await newLink('Acme');
    await pasteLink(link);
    await fakeBrowser.storage.session.clear();
    await pasteLink(link);
    expect(await handoff.getValue()).toMatchObject({
      state: 'disconnected',
      problem: { key: 'findings.handoff.usedLink' },
    });
    expect(await handoffSession.getValue()).toBeNull();
  });

  it('can be exchanged again by the same browser if the answer was lost', async () => {
    const link = await newLink('Acme');
    loopback.intake.armFaults(['intake-session-broken-gzip']);
    await pasteLink(link);
    expect((await handoff.getValue()).state).toBe('disconnected');
    loopback.intake.armFaults([]);
    await pasteLink(link);
    expect(await connectedTo()).toBe('Acme');
  });

  it('is no token, and no token stands in an address', async () => {
    const link = await newLink('Acme');
    await pasteLink(link);
    const { token } = (await handoffSession.getValue()) ?? {};
    expect(link).not.toContain(token);
    const answer = await fetch('https://connect.kolleno.com/workday/v1/submissions/', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${link.split('#')[1]}`,
        'Content-Type': 'application/jose',
        'Idempotency-Key': `"${'K'.repeat(43)}"`,
      },
      body: 'a.b.c.d.e',
    });
    expect(answer.status).toBe(401);
    for (const url of loopback.asked) expect(url).not.toContain(token);
  });

  it('finishes an unanswered submission after a restart with the proof on disk, and nothing else', async () => {
    await captureAll();
    const link = await newLink('Acme');
    await pasteLink(link);
    loopback.intake.armFaults(['intake-malformed-receipt']);
    await pressSend(tenant);
    await stopSending();
    const disk = JSON.stringify(await fakeBrowser.storage.local.get());
    expect(disk).not.toContain((await handoffSession.getValue())?.token);
    await fakeBrowser.storage.session.clear();
    loopback.intake.armFaults([]);
    await pasteLink(link);
    const resumed = await handoffSession.getValue();
    const answer = await fetch('https://connect.kolleno.com/workday/v1/submissions/', {
      method: 'POST',
      headers: {
        Authorization: `Bearer ${resumed?.token}`,
        'Content-Type': 'application/jose',
        'Idempotency-Key': `"${'K'.repeat(43)}"`,
      },
      body: 'a.b.c.d.e',
    });
    // 401 if the receipt has arrived meanwhile and the link was put away.
    expect(resumed ? answer.status : 403).toBe(403);
    await expect.poll(async () => (await handoff.getValue()).state).toBe('received');
    expect(loopback.intake.state().submissions).toMatchObject([{ replays: 1 }]);
  });

  it('is not exchanged again on a forged proof', async () => {
    const link = await newLink('Acme');
    await pasteLink(link);
    const answer = await fetch('https://connect.kolleno.com/workday/v1/session/', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': `"${'K'.repeat(43)}"` },
      body: JSON.stringify({
        code: link.split('#')[1],
        resume: { idempotencyKey: 'K'.repeat(43), proof: 'P'.repeat(43) },
      }),
    });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      type: 'https://connect.kolleno.com/problems/link-used',
    });
  });
});
