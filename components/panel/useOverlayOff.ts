import type { Tenant } from '@/utils/panel/place.ts';
import { type OffScope, offScope, overlayPageKey } from '@/utils/state/overlay-off.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { overlayOff } from '@/utils/storage/items.ts';
import { useStorageItem } from '../hooks/useStorageItem.ts';

export interface Off {
  /** The open page as the switches name it; null on pages that are none of the guide's. */
  page: string | null;
  /** What keeps the guide from drawing there. */
  scope: OffScope | null;
}

/** Undefined until it is known. */
export function useOverlayOff(tenant: Tenant, status: PageStatus | undefined): Off | undefined {
  const off = useStorageItem(overlayOff);
  if (!off) return undefined;
  const page = status?.match === 'certain' ? overlayPageKey(status) : null;
  return { page, scope: offScope(off, tenant.key, page ?? '') };
}
