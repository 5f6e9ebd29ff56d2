import { tasks } from '../../guide/index.ts';
import { type CredentialName, type TaskId, taskIds } from '../../guide/task.ts';
import { Secret } from '../../lib/secret.ts';
import type { PageMessages, PanelMessages } from '../../messages/protocol.ts';
import { checkShown } from '../../state/consent.ts';
import { credentialValues } from '../../storage/items.ts';
import { parseTenantKey, tenantKey } from '../../tenant/tenant-key.ts';
import { bytesOf, bytesOfHost, hasRoomForTenant, maxHostValueBytes } from '../pages/budgets.ts';
import { notifyTenantPages } from '../pages/notify-pages.ts';
import { capture } from '../vault/capture.ts';
import { reveal } from '../vault/read-credentials.ts';

/** `capture`: a value read from a page. The vault stores or refuses it. */
export async function onCapture({
  value,
  ...from
}: PageMessages['capture']['data']): Promise<{ captured: boolean }> {
  const tenant = tenantKey(from);
  const values = await credentialValues.getValue();
  const hasRoom =
    hasRoomForTenant(Object.keys(values), tenant) &&
    bytesOfHost(values, from.host) + bytesOf(value) <= maxHostValueBytes;
  if (!hasRoom) return { captured: false };
  const captured = await capture({ ...from, secret: new Secret(value) });
  if (captured) await notifyTenantPages(tenant);
  return { captured };
}

/**
 * `enter-credential`: a value that the administrator copied from Workday. The vault checks it like
 * a captured one.
 */
export async function onEnterCredential({
  tenant: key,
  credential,
  value,
}: PanelMessages['enter-credential']['data']): Promise<{ kept: boolean }> {
  const at = parseTenantKey(key);
  if (!at) return { kept: false };
  const secret = new Secret(value);
  const task = capturingTask(credential);
  const kept = await capture({ ...at, credential, secret, task, byHand: true });
  if (kept) await notifyTenantPages(key);
  return { kept };
}

/** The task whose pages show the value. */
const capturingTask = (credential: CredentialName): TaskId =>
  tasks.find(({ pages }) =>
    pages.some(({ captures }) => captures.some((one) => one.credential === credential)),
  )?.id ?? taskIds[0];

/** `reveal`: the plain value of one credential, for the panel to show or copy. */
export const onReveal = ({ tenant, credential, shown }: PanelMessages['reveal']['data']) =>
  reveal(tenant, credential, ({ fingerprint }) =>
    checkShown(shown, { tenant, values: fingerprint }),
  );
