import { browser } from 'wxt/browser';
import { credentialValues, handoff, handoffSession, updateWaiting } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import { withHandoffLock } from '../handoff/state.ts';
import { withVaultLock } from '../vault/stored-sets.ts';
import { hasUnsealedValues } from '../vault/unsealed.ts';

/** Below the 30 seconds after which Chromium stops a worker, and installs the update then. */
const keepAwakeMs = 20_000;

/**
 * Holds back an update of the extension while memory has what nothing else has, and installs it as
 * soon as nothing would be lost: an update clears `storage.session`. Without a listener the browser
 * installs it whenever the background rests.
 */
export function watchUpdates(): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  const wait = () => {
    // Each call of an API lets the worker live on. What is in memory changes meanwhile.
    timer ??= setInterval(() => void installIfSafe(), keepAwakeMs);
    void installIfSafe();
  };
  browser.runtime.onUpdateAvailable.addListener(() => {
    void updateWaiting.setValue(true).then(wait);
  });
  browser.storage.onChanged.addListener((_, area) => {
    if (timer !== undefined && area !== 'managed') void installIfSafe();
  });
  // The worker of a waiting update was stopped all the same.
  void updateWaiting.getValue().then((waiting) => {
    if (waiting) wait();
  });
}

/** Reloads with the new version unless that would lose something. */
async function installIfSafe(): Promise<void> {
  await withHandoffLock(() =>
    withVaultLock(async () => {
      const checked = JSON.stringify(await credentialValues.getValue());
      if (await wouldLose()) return;
      // In the turn in which nothing else writes them: a capture may have come meanwhile.
      await update(credentialValues, (all) => {
        if (JSON.stringify(all) === checked) browser.runtime.reload();
        return all;
      });
    }),
  );
}

/** An open session cannot be opened again: its link works once. */
async function wouldLose(): Promise<boolean> {
  const { state } = await handoff.getValue();
  return (
    state === 'sending' || (await handoffSession.getValue()) !== null || (await hasUnsealedValues())
  );
}
