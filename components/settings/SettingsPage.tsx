import { useEffect } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { overlayOff } from '@/utils/storage/items.ts';
import { Skeleton } from '../controls/Skeleton.tsx';
import { useEffectiveSettings } from '../hooks/useEffectiveSettings.ts';
import { useStorageItem } from '../hooks/useStorageItem.ts';
import { About } from './About.tsx';
import { CompareSection } from './compare/CompareSection.tsx';
import { NameSettings } from './NameSettings.tsx';
import { OverlayOffList } from './OverlayOffList.tsx';
import { PermissionSettings } from './PermissionSettings.tsx';
import { PolicySection } from './PolicySection.tsx';
import { SettingsHead } from './SettingsHead.tsx';
import styles from './SettingsPage.module.css';

/** The settings page. */
export function SettingsPage() {
  const decided = useEffectiveSettings();
  const off = useStorageItem(overlayOff);
  const read = decided && off;
  useEffect(() => {
    document.title = `${say('settings.title')} · ${say('extensionName')}`;
  }, []);
  return (
    <>
      <SettingsHead />
      <main className={styles.main} aria-busy={!read}>
        {read ? (
          <>
            <PolicySection policy={decided.policy} />
            <NameSettings decided={decided} />
            <PermissionSettings decided={decided} />
            <CompareSection decided={decided} />
            <OverlayOffList off={off} />
            <About />
          </>
        ) : (
          <Skeleton />
        )}
      </main>
    </>
  );
}
