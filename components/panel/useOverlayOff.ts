import type { Tenant } from '@/utils/panel/place.ts';
import { pageKey } from '@/utils/state/learnt-pages.ts';
import { type OffScope, offScope } from '@/utils/state/overlay-off.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { overlayOff } from '@/utils/storage/items.ts';
import { useStorageItem } from '../hooks/useStorageItem.ts';

interface OverlaySwitchState {
  /** Key of the open page; null if the guide does not know it. */
  page: string | null;
  /** The widest scope that keeps the overlay off here; null if it is on. */
  scope: OffScope | null;
}

/** Whether the overlay is switched off on the open page; undefined until that has been read. */
export function useOverlayOff(
  tenant: Tenant,
  status: PageStatus | undefined,
): OverlaySwitchState | undefined {
  const off = useStorageItem(overlayOff);
  if (!off) return undefined;
  const page = status?.match === 'certain' ? pageKey(status.task, status.page) : null;
  return { page, scope: offScope(off, tenant.key, page ?? '') };
}
