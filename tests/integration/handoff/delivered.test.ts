import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { offerLink } from '../../../utils/background/handoff/offer.ts';
import { emptyProgress } from '../../../utils/state/progress.ts';
import {
  handoff,
  handoffOffer,
  handoffSession,
  progresses,
  receipts,
} from '../../../utils/storage/items.ts';
import { addressOf } from '../../../utils/tenant/hosts.ts';
import { captureAll, tenant } from '../../fixtures/captured-values.ts';
import { disk } from '../../fixtures/disk.ts';
import { tabInFront } from '../../fixtures/front-tab.ts';
import { intakeOnLoopback, type Loopback } from '../../fixtures/intake-on-loopback.ts';
import { pasteLink, pressSend } from '../../fixtures/press.ts';

/** The link has produced a receipt, and the browser has been restarted since. */
describe('the link of a delivered submission', () => {
  let loopback: Loopback;
  let link: string;
  beforeEach(async () => {
    loopback = await intakeOnLoopback();
    link = await loopback.intake.newHandoffLink();
    await captureAll();
    await pasteLink(link);
    await pressSend(tenant);
    await fakeBrowser.storage.session.clear();
    loopback.asked.length = 0;
  });

  it('shows its receipt again when pasted', async () => {
    expect(await pasteLink(link)).toBeUndefined();
    expect(await handoff.getValue()).toEqual({
      state: 'received',
      receipt: (await receipts.getValue())[tenant],
    });
    expect(loopback.intake.state().submissions).toMatchObject([{ replays: 0 }]);
    expect(loopback.asked).toEqual([]);
  });

  it('is recognised by a fingerprint that is not the code', async () => {
    expect(JSON.stringify(await disk.get())).not.toContain(link.split('#')[1]);
  });

  it('replaces another link when pasted, not when its page is merely open', async () => {
    await pasteLink(await loopback.intake.newHandoffLink({ instance: 'Other' }));
    expect(await offerLink(link, await tabInFront())).toBe(true);
    expect(await handoffOffer.getValue()).toBeNull();
    expect(await handoff.getValue()).toMatchObject({
      state: 'connected',
      target: { instance: 'Other' },
    });
    await pasteLink(link);
    expect((await handoff.getValue()).state).toBe('received');
    expect(await handoffSession.getValue()).toBeNull();
  });

  it('counts as used once the tenant is set up again', async () => {
    const at = addressOf(new URL(`https://${tenant}/d/`));
    if (!at) throw new Error('That is no tenant.');
    const run = { kind: 'rotation' as const, at: new Date(Date.now() + 1_000).toISOString() };
    await progresses.setValue({ [tenant]: { ...emptyProgress(at), run } });
    await pasteLink(link);
    expect(await handoff.getValue()).toMatchObject({
      state: 'disconnected',
      problem: { key: 'findings.handoff.usedLink' },
    });
  });
});
