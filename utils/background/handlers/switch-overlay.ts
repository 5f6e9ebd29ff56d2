import type { PageMessages, PanelMessages } from '../../messages/protocol.ts';
import { drawAgain, switchOff, switchOn } from '../../state/overlay-off.ts';
import { overlayOff } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import { tenantKey } from '../../tenant/tenant-key.ts';
import { notifyAllPages } from '../pages/notify-pages.ts';

/** `overlay-off`: the switch on the card. A page can only switch the overlay off, never on. */
export async function onOverlayOff({
  scope,
  page,
  ...at
}: PageMessages['overlay-off']['data']): Promise<undefined> {
  await update(overlayOff, (off) => switchOff(off, scope, tenantKey(at), page));
  await notifyAllPages();
}

/** `switch-overlay`: the switches of the panel. A null scope switches the overlay on again. */
export async function onSwitchOverlay({
  tenant,
  page,
  scope,
}: PanelMessages['switch-overlay']['data']): Promise<undefined> {
  await update(overlayOff, (off) =>
    scope ? switchOff(off, scope, tenant, page) : switchOn(off, tenant, page),
  );
  await notifyAllPages();
}

/** `draw-again`: takes back one of the switches that the settings page lists. */
export async function onDrawAgain(
  place: PanelMessages['draw-again']['data'],
): Promise<{ saved: boolean }> {
  await update(overlayOff, (off) => drawAgain(off, place));
  await notifyAllPages();
  return { saved: true };
}
