import { tenantKey } from '../journey/progress.ts';
import type { PageMessages } from '../messages.ts';
import { Secret } from '../secret.ts';
import { capture } from '../vault/capture.ts';
import { contextChanged } from './context-changed.ts';

/** `capture`: the vault takes a value read from a page, or refuses it. */
export async function onCapture({
  value,
  ...from
}: PageMessages['capture']['data']): Promise<{ captured: boolean }> {
  const captured = await capture({ ...from, secret: new Secret(value) });
  if (captured) await contextChanged(tenantKey(from));
  return { captured };
}
