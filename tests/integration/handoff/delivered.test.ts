import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connect } from '../../../utils/background/handoff/connect.ts';
import { send } from '../../../utils/background/handoff/send.ts';
import { emptyProgress } from '../../../utils/state/progress.ts';
import { handoff, handoffSession, progresses, receipts } from '../../../utils/storage/items.ts';
import { addressOf } from '../../../utils/tenant/hosts.ts';
import { captureAll, tenant } from '../../fixtures/captured-values.ts';
import { disk } from '../../fixtures/disk.ts';
import { intakeOnLoopback, type Loopback } from '../../fixtures/intake-on-loopback.ts';

/** The link has produced a receipt, and the browser has been restarted since. */
describe('the link of a delivered submission', () => {
  let loopback: Loopback;
  let link: string;
  beforeEach(async () => {
    loopback = await intakeOnLoopback();
    link = await loopback.intake.newHandoffLink();
    await captureAll();
    await connect(link, 'panel');
    await send(tenant);
    await fakeBrowser.storage.session.clear();
    loopback.asked.length = 0;
  });

  it.each(['panel', 'page'] as const)('shows its receipt again, opened by the %s', async (from) => {
    expect(await connect(link, from)).toBe(true);
    expect(await handoff.getValue()).toEqual({
      state: 'received',
      receipt: (await receipts.getValue())[tenant],
    });
    expect(loopback.intake.state().submissions).toMatchObject([{ replays: 0 }]);
    expect(loopback.asked).toEqual([]);
  });

  it('is recognised by a fingerprint that is not the token', async () => {
    const token = new URLSearchParams(new URL(link).hash.slice(1)).get('s') ?? link.split('#')[1];
    expect(JSON.stringify(await disk.get())).not.toContain(token);
  });

  it('replaces another link when pasted, not when its page is merely open', async () => {
    await connect(await loopback.intake.newHandoffLink({ instance: 'Other' }), 'panel');
    expect(await connect(link, 'page')).toBe(false);
    expect(await handoff.getValue()).toMatchObject({
      state: 'connected',
      target: { instance: 'Other' },
    });
    expect(await connect(link, 'panel')).toBe(true);
    expect((await handoff.getValue()).state).toBe('received');
    expect(await handoffSession.getValue()).toBeNull();
  });

  it('counts as used once the tenant is set up again', async () => {
    const at = addressOf(new URL(`https://${tenant}/d/`));
    if (!at) throw new Error('That is no tenant.');
    const run = { kind: 'rotation' as const, at: new Date(Date.now() + 1_000).toISOString() };
    await progresses.setValue({ [tenant]: { ...emptyProgress(at), run } });
    expect(await connect(link, 'panel')).toBe(false);
    expect(await handoff.getValue()).toMatchObject({
      state: 'disconnected',
      problem: { key: 'findings.handoff.usedLink' },
    });
  });
});
