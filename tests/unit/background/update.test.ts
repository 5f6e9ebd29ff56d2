import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onWipe } from '../../../utils/background/handlers/forget-tenant.ts';
import { noteLosses } from '../../../utils/background/lifecycle/losses.ts';
import { watchUpdates } from '../../../utils/background/lifecycle/update.ts';
import { protect } from '../../../utils/background/vault/passphrase.ts';
import { wipe } from '../../../utils/background/vault/wipe.ts';
import { Secret } from '../../../utils/lib/secret.ts';
import { applyEvidence } from '../../../utils/state/apply-evidence.ts';
import { emptyProgress } from '../../../utils/state/progress.ts';
import { handoff, handoffSession, progresses, receipts } from '../../../utils/storage/items.ts';
import { setUpFastPbkdf2 } from '../../drivers/fast-pbkdf2.ts';
import { restart } from '../../fixtures/browser-restart.ts';
import { at, captureAll, captureOne, tenant } from '../../fixtures/captured-values.ts';
import { storeKollenoKey } from '../../fixtures/kolleno-keys.ts';
import { shownNow } from '../../fixtures/press.ts';

setUpFastPbkdf2();
const reload = vi.spyOn(browser.runtime, 'reload');
/** Lets everything run that waits for nothing from outside. */
const idle = async () => {
  for (let turn = 0; turn < 30; turn += 1) await new Promise((next) => setImmediate(next));
};

describe('an update of the extension', () => {
  beforeEach(() => {
    // A waiting update looks again every 20 seconds for as long as the worker lives.
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    reload.mockReset().mockImplementation(() => undefined);
    fakeBrowser.runtime.onUpdateAvailable.removeAllListeners?.();
    watchUpdates();
  });
  afterEach(() => vi.useRealTimers());
  const isOffered = () => fakeBrowser.runtime.onUpdateAvailable.trigger({ version: '9.9.9' });

  it('is installed at once if memory holds nothing', async () => {
    await isOffered();
    await vi.waitFor(() => expect(reload).toHaveBeenCalled());
  });

  it('waits for values in memory until a sealed set has them', async () => {
    await captureAll();
    await isOffered();
    await idle();
    expect(reload).not.toHaveBeenCalled();
    await protect(tenant, new Secret('correct horse battery staple'));
    await vi.waitFor(() => expect(reload).toHaveBeenCalled());
  });

  it('waits for values that only Kolleno can open, until they are sent or wiped', async () => {
    await storeKollenoKey();
    await captureAll();
    await handoffSession.removeValue();
    await isOffered();
    await idle();
    expect(reload).not.toHaveBeenCalled();
    await wipe(tenant);
    await vi.waitFor(() => expect(reload).toHaveBeenCalled());
  });

  it('waits for a value that was captured after the set was sealed', async () => {
    await captureAll();
    await wipe(tenant);
    await captureOne('clientSecret');
    await isOffered();
    await idle();
    expect(reload).not.toHaveBeenCalled();
    await wipe(tenant);
    await vi.waitFor(() => expect(reload).toHaveBeenCalled());
  });

  it('waits for an open session and for a running submission', async () => {
    await handoffSession.setValue({ id: 'open' } as never);
    await isOffered();
    await idle();
    expect(reload).not.toHaveBeenCalled();
    await handoff.setValue({ state: 'sending' } as never);
    await handoffSession.removeValue();
    await idle();
    expect(reload).not.toHaveBeenCalled();
    await handoff.setValue({ state: 'disconnected' });
    await vi.waitFor(() => expect(reload).toHaveBeenCalled());
  });

  it('still waits after the worker was stopped', async () => {
    await captureAll();
    await isOffered();
    await idle();
    fakeBrowser.storage.onChanged.removeAllListeners();
    watchUpdates();
    await idle();
    expect(reload).not.toHaveBeenCalled();
    await wipe(tenant);
    await vi.waitFor(() => expect(reload).toHaveBeenCalled());
  });
});

describe('values that went with the memory', () => {
  const secretStep = 'register-api-client';
  const tokenStep = 'manage-refresh-tokens';
  const now = new Date();
  const steps = async () => (await progresses.getValue())[tenant]?.steps;
  const done = (...tasks: string[]) =>
    tasks.map((task) => ({ type: 'step', task, state: 'done' }) as never);
  const closes = async () => {
    await restart();
    await noteLosses();
  };
  beforeEach(async () => {
    const progress = applyEvidence(
      emptyProgress({ ...at, environment: 'non-production' }),
      done(secretStep, tokenStep, 'create-security-group'),
      now,
    );
    await progresses.setValue({ [tenant]: progress });
  });

  it('open their steps again, and no other, and say why', async () => {
    await captureAll();
    await closes();
    const after = await steps();
    expect(after?.[secretStep]).toMatchObject({
      state: 'attention',
      finding: 'findings.capture.lost',
      substitutions: ['Client Secret'],
    });
    expect(after?.[tokenStep]).toMatchObject({ state: 'attention' });
    expect(after?.['create-security-group'].state).toBe('done');
  });

  it('are said to be lost once', async () => {
    await captureAll();
    await closes();
    const first = await steps();
    await progresses.setValue(
      Object.fromEntries(
        Object.entries(await progresses.getValue()).map(([key, progress]) => [
          key,
          applyEvidence(progress, done(secretStep), now),
        ]),
      ),
    );
    await noteLosses();
    expect((await steps())?.[secretStep].state).toBe('done');
    expect((await steps())?.[tokenStep]).toEqual(first?.[tokenStep]);
  });

  it('are not lost while a sealed set has them', async () => {
    await captureAll();
    await protect(tenant, new Secret('correct horse battery staple'));
    await closes();
    expect((await steps())?.[secretStep].state).toBe('done');
  });

  it('are not lost when Kolleno has them', async () => {
    await receipts.setValue({
      [tenant]: {
        id: crypto.randomUUID(),
        receivedAt: now.toISOString(),
        instance: 'Acme',
        tenant,
        credentials: ['clientSecret', 'refreshToken'],
        link: 'A'.repeat(43),
      },
    } as never);
    await closes();
    expect((await steps())?.[secretStep].state).toBe('done');
  });

  it('are not lost when the administrator deleted them', async () => {
    await captureAll();
    await onWipe({ tenant, shown: await shownNow(tenant) });
    await closes();
    expect((await steps())?.[secretStep].state).toBe('done');
  });

  it('are lost again when new ones were made after that', async () => {
    await captureAll();
    await onWipe({ tenant, shown: await shownNow(tenant) });
    await progresses.setValue(
      Object.fromEntries(
        Object.entries(await progresses.getValue()).map(([key, progress]) => [
          key,
          applyEvidence(
            applyEvidence(
              progress,
              [{ type: 'step', task: secretStep, state: 'attention' } as never],
              now,
            ),
            done(secretStep),
            new Date(Date.now() + 60_000),
          ),
        ]),
      ),
    );
    await closes();
    expect((await steps())?.[secretStep].state).toBe('attention');
  });

  it('are not missed where the step was done long ago', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: now.getTime() + 8 * 24 * 60 * 60_000 });
    await closes();
    vi.useRealTimers();
    expect((await steps())?.[secretStep].state).toBe('done');
  });

  it('are no loss of a step that was marked by hand', async () => {
    await progresses.setValue(
      Object.fromEntries(
        Object.entries(await progresses.getValue()).map(([key, progress]) => [
          key,
          {
            ...progress,
            steps: {
              ...progress.steps,
              [secretStep]: { state: 'done' as const, markedByHand: 'Done elsewhere' },
            },
          },
        ]),
      ),
    );
    await closes();
    expect((await steps())?.[secretStep].state).toBe('done');
  });
});
