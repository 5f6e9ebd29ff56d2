import { Secret } from '../../lib/secret.ts';
import type { PanelMessages } from '../../messages/protocol.ts';
import { contextChanged } from '../pages/notify-pages.ts';
import { protect, unlock } from '../vault/passphrase.ts';

/** `protect`: what is captured survives the end of the browser. */
export async function onProtect({
  tenant,
  passphrase,
}: PanelMessages['protect']['data']): Promise<{ protected: boolean }> {
  return { protected: await protect(tenant, new Secret(passphrase)) };
}

/** `unlock`: what an earlier run of the browser left is at hand again. */
export async function onUnlock({
  tenant,
  passphrase,
}: PanelMessages['unlock']['data']): Promise<{ unlocked: boolean }> {
  const unlocked = await unlock(tenant, new Secret(passphrase));
  if (unlocked) await contextChanged(tenant);
  return { unlocked };
}
