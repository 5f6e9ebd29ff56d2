import { permissions } from '../../guide/permissions.ts';
import type { PanelMessages } from '../../messages/protocol.ts';
import { relist } from '../../state/apply-evidence.ts';
import { changeSettings } from '../../state/settings.ts';
import { progresses, settings } from '../../storage/items.ts';
import { readEffectiveGuide } from '../../storage/policy.ts';
import { update } from '../../storage/update.ts';
import { everyContextChanged } from '../pages/notify-pages.ts';

/** `change-settings`: a name or an entry of the four lists, as this company wants it. */
export async function onChangeSettings({
  change,
}: PanelMessages['change-settings']['data']): Promise<{ saved: boolean }> {
  await update(settings, (before) => changeSettings(before, change, permissions));
  await settingsChanged();
  return { saved: true };
}

/** Settings or policy are others than before: what was read of each tenant's lists is judged by the lists in force, and open pages follow. */
export async function settingsChanged(): Promise<void> {
  await relistAll();
  await everyContextChanged();
}

/** Also after an update of the extension, whose guide may ask for more. */
export async function relistAll(): Promise<void> {
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
