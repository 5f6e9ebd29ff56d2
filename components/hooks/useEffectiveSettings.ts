import { useMemo } from 'react';
import { permissions } from '@/utils/guide/permissions.ts';
import { combineGuide, type EffectiveSettings } from '@/utils/state/effective-settings.ts';
import { managedStorage } from '@/utils/storage/browser-value.ts';
import { settings as settingsItem } from '@/utils/storage/items.ts';
import { parsePolicy } from '@/utils/storage/policy.ts';
import { useExternalStore, useStorageItem } from './useStorageItem.ts';

/** Undefined until it has been read. */
export function useEffectiveSettings(): EffectiveSettings | undefined {
  const settings = useStorageItem(settingsItem);
  const laidDown = useExternalStore(managedStorage);
  const policy = useMemo(
    () => (laidDown === undefined ? undefined : parsePolicy(laidDown)),
    [laidDown],
  );
  return useMemo(
    () =>
      settings &&
      policy && { settings, policy, effective: combineGuide(permissions, settings, policy) },
    [settings, policy],
  );
}
