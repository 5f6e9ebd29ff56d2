import { useEffect, useMemo, useState } from 'react';
import { browser } from 'wxt/browser';
import { permissions } from '@/utils/guide/permissions.ts';
import { combine, type Effective } from '@/utils/settings/combine.ts';
import { type Policy, readPolicy } from '@/utils/settings/policy.ts';
import type { Settings } from '@/utils/settings/settings.ts';
import { settings as settingsItem } from '@/utils/storage.ts';
import { useStorageItem } from '../panel/useStorageItem.ts';

/** What administrator and organisation have decided, and what it comes to. */
export interface Decided {
  settings: Settings;
  policy: Policy;
  effective: Effective;
}

/** Undefined until it has been read. */
export function useDecided(): Decided | undefined {
  const settings = useStorageItem(settingsItem);
  const policy = usePolicy();
  return useMemo(
    () => settings && policy && { settings, policy, effective: combine(permissions, settings, policy) },
    [settings, policy],
  );
}

function usePolicy(): Policy | undefined {
  const [policy, setPolicy] = useState<Policy>();
  useEffect(() => {
    let watching = true;
    const read = async () => {
      const now = await readPolicy();
      if (watching) setPolicy(now);
    };
    const changed = (_: unknown, area: string) => {
      if (area === 'managed') void read();
    };
    browser.storage.onChanged.addListener(changed);
    void read();
    return () => {
      watching = false;
      browser.storage.onChanged.removeListener(changed);
    };
  }, []);
  return policy;
}
