import { useMemo } from 'react';
import { permissions } from '@/utils/guide/permissions.ts';
import { combine, type Effective } from '@/utils/state/effective-settings.ts';
import type { Settings } from '@/utils/state/settings.ts';
import { settings as settingsItem } from '@/utils/storage/items.ts';
import { managed } from '@/utils/storage/managed-storage.ts';
import { type Policy, parsePolicy } from '@/utils/storage/policy.ts';
import { useStorageItem, useWatched } from './useStorageItem.ts';

/** What administrator and organisation have decided, and what it comes to. */
export interface Decided {
  settings: Settings;
  policy: Policy;
  effective: Effective;
}

/** Undefined until it has been read. */
export function useDecided(): Decided | undefined {
  const settings = useStorageItem(settingsItem);
  const laidDown = useWatched(managed);
  const policy = useMemo(() => (laidDown === undefined ? undefined : parsePolicy(laidDown)), [laidDown]);
  return useMemo(
    () => settings && policy && { settings, policy, effective: combine(permissions, settings, policy) },
    [settings, policy],
  );
}
