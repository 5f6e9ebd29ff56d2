import { tenantKey } from '../journey/progress.ts';
import type { PageMessages, PanelMessages } from '../messages.ts';
import { switchOff, switchOn } from '../overlay-off.ts';
import { overlayOff, pageStatuses, update } from '../storage.ts';
import { contextChanged } from './context-changed.ts';

/** `overlay-off`: the card's own switch. A page can only switch off what is drawn on it, never on. */
export async function onOverlayOff({
  scope,
  page,
  ...at
}: PageMessages['overlay-off']['data']): Promise<undefined> {
  await update(overlayOff, (off) => switchOff(off, scope, tenantKey(at), page));
  await tellAll();
}

/** `switch-overlay`: the panel's switches; without a scope the guide draws again. */
export async function onSwitchOverlay({
  tenant,
  page,
  scope,
}: PanelMessages['switch-overlay']['data']): Promise<undefined> {
  await update(overlayOff, (off) =>
    scope ? switchOff(off, scope, tenant, page) : switchOn(off, tenant, page),
  );
  await tellAll();
}

async function tellAll(): Promise<void> {
  const tenants = new Set(Object.values(await pageStatuses.getValue()).map(tenantKey));
  for (const tenant of tenants) await contextChanged(tenant);
}
