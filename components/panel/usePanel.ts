import { useState } from 'react';
import { followedTab } from '@/utils/panel/followed-tab.ts';
import { type PanelState, type PanelView, panelView } from '@/utils/panel/panel-view.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import * as items from '@/utils/storage/items.ts';
import { useEffectiveSettings } from '../hooks/useEffectiveSettings.ts';
import { useNow } from '../hooks/useNow.ts';
import { useOnline } from '../hooks/useOnline.ts';
import { useExternalStore, useStorageItem } from '../hooks/useStorageItem.ts';

/** The view of the panel; undefined until the tab and the storage have been read. */
export function usePanel(pinned: number | null): PanelView | undefined {
  const tab = useExternalStore(followedTab(pinned));
  const state = usePanelState();
  const online = useOnline();
  const now = useNow(15_000);
  const [remembered, remember] = useState<Tenant>();
  if (tab === undefined || !state) return undefined;
  const view = panelView(state, { tab, remembered, online, now });
  const here = view.place.kind === 'tenant' ? view.place.at : undefined;
  if (here && here.key !== remembered?.key) remember(here);
  return view;
}

/** Undefined until every stored value has been read. */
function usePanelState(): PanelState | undefined {
  const state = {
    statuses: useStorageItem(items.pageStatuses),
    progresses: useStorageItem(items.progresses),
    credentials: useStorageItem(items.credentialViews),
    persistence: useStorageItem(items.persistenceStatuses),
    handoff: useStorageItem(items.handoff),
    offer: useStorageItem(items.handoffOffer),
    receipts: useStorageItem(items.receipts),
    verifications: useStorageItem(items.verifications),
    earlierRuns: useStorageItem(items.earlierRuns),
    introduction: useStorageItem(items.introduction),
    settings: useEffectiveSettings(),
  };
  return isRead(state) ? state : undefined;
}

const isRead = <T extends object>(
  values: T,
): values is { [Key in keyof T]: Exclude<T[Key], undefined> } & T =>
  !Object.values(values).includes(undefined);
