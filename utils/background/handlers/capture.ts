import { Secret } from '../../lib/secret.ts';
import type { PageMessages } from '../../messages/protocol.ts';
import { tenantKey } from '../../tenant/tenant-key.ts';
import { contextChanged } from '../pages/notify-pages.ts';
import { capture } from '../vault/capture.ts';

/** `capture`: the vault takes a value read from a page, or refuses it. */
export async function onCapture({
  value,
  ...from
}: PageMessages['capture']['data']): Promise<{ captured: boolean }> {
  const captured = await capture({ ...from, secret: new Secret(value) });
  if (captured) await contextChanged(tenantKey(from));
  return { captured };
}
