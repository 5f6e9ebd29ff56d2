import type { PanelMessages } from '../messages.ts';
import { Secret } from '../secret.ts';
import { protect } from '../vault/protect.ts';
import { unlock } from '../vault/unlock.ts';
import { contextChanged } from './context-changed.ts';

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
