import { tasks } from '../../guide/index.ts';
import { type CredentialName, type TaskId, taskIds } from '../../guide/task.ts';
import { say } from '../../i18n/say.ts';
import { omit } from '../../lib/omit.ts';
import { Secret } from '../../lib/secret.ts';
import type { EnteredAnswer, PageMessages, PanelMessages } from '../../messages/protocol.ts';
import { checkShown } from '../../state/consent.ts';
import { readEntered } from '../../state/entered-value.ts';
import { refusalOf, type ValueRefusal } from '../../state/value-refusal.ts';
import { credentialValues } from '../../storage/items.ts';
import { parseTenantKey, type TenantKey, tenantKey } from '../../tenant/tenant-key.ts';
import { bytesOf, bytesOfHost, hasRoomForTenant, maxHostValueBytes } from '../pages/budgets.ts';
import { changeProgress } from '../pages/change-progress.ts';
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
  if (captured) await clearRefusal(tenant, from.credential);
  else await noteRefusal(tenant, from.credential, whyRefused(from.credential, value, from));
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
  ornament,
}: PanelMessages['enter-credential']['data']): Promise<EnteredAnswer> {
  const at = parseTenantKey(key);
  if (!at) return { kept: false };
  const read = readEntered(credential, value, at.tenant);
  if (read.kind === 'question' && !ornament) return { kept: false, ask: read.dropped };
  const isTidied = read.kind === 'value' || ornament === 'drop';
  const text = isTidied ? read.value : value;
  const task = capturingTask(credential);
  const kept = await capture({ ...at, credential, secret: new Secret(text), task, byHand: true });
  if (!kept) return { kept, refusal: whyRefused(credential, text, at) };
  await clearRefusal(key, credential);
  await notifyTenantPages(key);
  return { kept, ...(isTidied && read.dropped !== '' && { dropped: read.dropped }) };
}

const whyRefused = (
  credential: CredentialName,
  value: string,
  at: { tenant: string; host: string },
): ValueRefusal =>
  refusalOf(credential, value, { ...at, label: say(`panel.credentials.${credential}`) });

/** A value of a page that the vault refused is said at its step, with why and the cure. */
const noteRefusal = (
  tenant: TenantKey,
  credential: CredentialName,
  { finding, substitutions }: ValueRefusal,
): Promise<void> =>
  changeProgress(tenant, (progress) => {
    const known = progress.refused?.[credential];
    if (known?.finding === finding && known.substitutions?.join() === substitutions.join())
      return progress;
    const note = { finding, substitutions, at: new Date().toISOString() };
    return { ...progress, refused: { ...progress.refused, [credential]: note } };
  });

const clearRefusal = (tenant: TenantKey, credential: CredentialName): Promise<void> =>
  changeProgress(tenant, (progress) =>
    progress.refused?.[credential]
      ? { ...progress, refused: omit(progress.refused, credential) }
      : progress,
  );

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
