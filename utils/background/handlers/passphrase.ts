import { Secret } from '../../lib/secret.ts';
import type { PanelMessages } from '../../messages/protocol.ts';
import { notifyTenantPages } from '../pages/notify-pages.ts';
import { protect, unlock } from '../vault/passphrase.ts';

/** `protect`: seals the captured values with a passphrase, so that they survive the browser. */
export async function onProtect({
  tenant,
  passphrase,
}: PanelMessages['protect']['data']): Promise<{ protected: boolean }> {
  return { protected: await protect(tenant, new Secret(passphrase)) };
}

/** `unlock`: opens the values that an earlier run of the browser left sealed. */
export async function onUnlock({
  tenant,
  passphrase,
}: PanelMessages['unlock']['data']): Promise<{ unlocked: boolean }> {
  const unlocked = await unlock(tenant, new Secret(passphrase));
  if (unlocked) await notifyTenantPages(tenant);
  return { unlocked };
}
