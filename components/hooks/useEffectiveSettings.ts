import { useMemo } from 'react';
import { permissions } from '@/utils/guide/permissions.ts';
import { combine, type Decided } from '@/utils/state/effective-settings.ts';
import { settings as settingsItem } from '@/utils/storage/items.ts';
import { managed } from '@/utils/storage/managed-storage.ts';
import { parsePolicy } from '@/utils/storage/policy.ts';
import { useStorageItem, useWatched } from './useStorageItem.ts';

/** Undefined until it has been read. */
export function useDecided(): Decided | undefined {
  const settings = useStorageItem(settingsItem);
  const laidDown = useWatched(managed);
  const policy = useMemo(
    () => (laidDown === undefined ? undefined : parsePolicy(laidDown)),
    [laidDown],
  );
  return useMemo(
    () =>
      settings && policy && { settings, policy, effective: combine(permissions, settings, policy) },
    [settings, policy],
  );
}
