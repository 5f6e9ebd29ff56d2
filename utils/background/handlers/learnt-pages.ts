import type { PageMessages } from '../../messages/protocol.ts';
import type { PageSender } from '../../messages/sender.ts';
import type { KnownPages } from '../../state/guide-context.ts';
import { addAnswer, addIds } from '../../state/learnt-pages.ts';
import { confirmedPages, learntIds, pageStatuses } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import { type TenantKey, tenantKey } from '../../tenant/tenant-key.ts';
import { hasRoomForTenant } from '../pages/budgets.ts';
import { notifyTenantPages } from '../pages/notify-pages.ts';

/** `known-pages`: what the watcher recognises a tenant's pages by, besides the guide's titles. */
export async function onKnownPages(_: unknown, { at }: PageSender): Promise<KnownPages> {
  const [ids, confirmed] = await Promise.all([learntIds.getValue(), confirmedPages.getValue()]);
  const own = (confirmed[tenantKey(at)] ?? []).filter(({ is }) => is);
  return {
    titles: own.map(({ title }) => title).filter((title) => title !== ''),
    urlTaskIds: [
      ...Object.keys(ids.urls),
      ...own.flatMap(({ urlTaskId }) => (urlTaskId === null ? [] : [urlTaskId])),
    ],
  };
}

/**
 * `learn`: ids from an English page serve all tenants, an answer of the administrator only its own.
 * Notifies the open pages at once.
 */
export async function onLearn({
  ids,
  answer,
  ...at
}: PageMessages['learn']['data']): Promise<undefined> {
  const tenant = tenantKey(at);
  if (ids) await update(learntIds, (known) => addIds(known, ids));
  if (answer && hasRoomForTenant(Object.keys(await confirmedPages.getValue()), tenant)) {
    await update(confirmedPages, (all) => ({
      ...all,
      [tenant]: addAnswer(all[tenant] ?? [], answer),
    }));
  }
  const statuses = Object.values(await pageStatuses.getValue());
  const tenants = new Set<TenantKey>(ids ? statuses.map(tenantKey) : [tenant]);
  for (const one of tenants) await notifyTenantPages(one);
}
