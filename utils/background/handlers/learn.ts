import type { PageMessages } from '../../messages/protocol.ts';
import { addAnswer, addIds } from '../../state/learnt-pages.ts';
import { confirmedPages, learntIds, pageStatuses } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import { type TenantKey, tenantKey } from '../../tenant/tenant-key.ts';
import { contextChanged } from '../pages/notify-pages.ts';

/** `learn`: ids from an English page serve all tenants, an answer of the administrator serves its own. Open pages hear of it at once. */
export async function onLearn({
  ids,
  answer,
  ...at
}: PageMessages['learn']['data']): Promise<undefined> {
  const tenant = tenantKey(at);
  if (ids) await update(learntIds, (known) => addIds(known, ids));
  if (answer) {
    await update(confirmedPages, (all) => ({
      ...all,
      [tenant]: addAnswer(all[tenant] ?? [], answer),
    }));
  }
  const statuses = Object.values(await pageStatuses.getValue());
  const open = new Set<TenantKey>(ids ? statuses.map(tenantKey) : [tenant]);
  for (const one of open) await contextChanged(one);
}
