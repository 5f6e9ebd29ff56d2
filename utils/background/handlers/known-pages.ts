import type { PageSender } from '../../messages/sender.ts';
import type { KnownPages } from '../../state/guide-context.ts';
import { confirmedPages, learntIds } from '../../storage/items.ts';
import { tenantKey } from '../../tenant/tenant-key.ts';

/** `known-pages`: what the watcher of a tenant's page goes by besides the guide's own titles. */
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
