import { tasks } from '../../guide/index.ts';
import { type CredentialName, type TaskId, taskIds } from '../../guide/task.ts';
import { Secret } from '../../lib/secret.ts';
import type { PanelMessages } from '../../messages/protocol.ts';
import { parseTenantKey } from '../../tenant/tenant-key.ts';
import { contextChanged } from '../pages/notify-pages.ts';
import { capture } from '../vault/capture.ts';

/** `enter-credential`: a value that the administrator copied from Workday. The vault takes or refuses it as if a page had shown it. */
export async function onEnterCredential({
  tenant: key,
  credential,
  value,
}: PanelMessages['enter-credential']['data']): Promise<{ kept: boolean }> {
  const at = parseTenantKey(key);
  if (!at) return { kept: false };
  const secret = new Secret(value);
  const task = taskOf(credential);
  const kept = await capture({ ...at, credential, secret, task, byHand: true });
  if (kept) await contextChanged(key);
  return { kept };
}

/** The task on whose pages the value stands. */
const taskOf = (credential: CredentialName): TaskId =>
  tasks.find(({ pages }) =>
    pages.some(({ captures }) => captures.some((one) => one.credential === credential)),
  )?.id ?? taskIds[0];
