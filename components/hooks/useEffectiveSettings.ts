import { useMemo } from 'react';
import { permissions } from '@/utils/guide/permissions.ts';
import { combineGuide, type EffectiveSettings } from '@/utils/state/effective-settings.ts';
import { managedStorage } from '@/utils/storage/browser-value.ts';
import { settings as settingsItem } from '@/utils/storage/items.ts';
import { parsePolicy } from '@/utils/storage/policy.ts';
import { useExternalStore, useStorageItem } from './useStorageItem.ts';

/** Settings, policy and the guide they result in; undefined until settings and policy are read. */
export function useEffectiveSettings(): EffectiveSettings | undefined {
  const settings = useStorageItem(settingsItem);
  const managed = useExternalStore(managedStorage);
  const policy = useMemo(
    () => (managed === undefined ? undefined : parsePolicy(managed)),
    [managed],
  );
  return useMemo(
    () =>
      settings &&
      policy && { settings, policy, effective: combineGuide(permissions, settings, policy) },
    [settings, policy],
  );
}
