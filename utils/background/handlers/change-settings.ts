import { browser } from 'wxt/browser';
import { permissions } from '../../guide/permissions.ts';
import type { PanelMessages } from '../../messages/protocol.ts';
import { relist } from '../../state/apply-evidence.ts';
import { changeSettings } from '../../state/settings.ts';
import { progresses, settings } from '../../storage/items.ts';
import { readEffectiveGuide } from '../../storage/policy.ts';
import { update } from '../../storage/update.ts';
import { notifyAllPages } from '../pages/notify-pages.ts';
import { commitAll } from '../vault/commit.ts';

/** `change-settings`: changes a name or an entry of the four lists for this company. */
export async function onChangeSettings({
  change,
}: PanelMessages['change-settings']['data']): Promise<{ saved: boolean }> {
  await update(settings, (before) => changeSettings(before, change, permissions));
  await applySettings();
  return { saved: true };
}

/**
 * Listens for changes of the organisation's policy, for which Chromium wakes the worker. Firefox
 * reads policies only when it starts. Call it synchronously when the worker starts.
 */
export function watchPolicy(): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area !== 'managed') return;
    void applySettings();
    // The policy can name a key to seal to.
    void commitAll();
  });
}

async function applySettings(): Promise<void> {
  await recheckPermissions();
  await notifyAllPages();
}

/**
 * Compares the latest reading of each tenant's lists with the permissions that are now in force.
 * Also needed after an update of the extension, because the new guide can list more.
 */
export async function recheckPermissions(): Promise<void> {
  const { permissions: inForce } = await readEffectiveGuide();
  const now = new Date();
  await update(progresses, (all) => {
    const entries = Object.entries(all).map(([tenant, before]) => [
      tenant,
      relist(before, inForce, now),
    ]);
    return entries.every(([tenant, after]) => after === all[tenant as keyof typeof all])
      ? all
      : Object.fromEntries(entries);
  });
}
