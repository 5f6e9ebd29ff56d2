import { tenantKey } from '../journey/progress.ts';
import type { KnownPages } from '../messages.ts';
import { confirmedPages, learntIds } from '../storage.ts';
import type { PageSender } from './senders.ts';

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
