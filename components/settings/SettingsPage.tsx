import { useEffect } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { overlayOff } from '@/utils/storage/items.ts';
import { Skeleton } from '../controls/Skeleton.tsx';
import { useEffectiveSettings } from '../hooks/useEffectiveSettings.ts';
import { useStorageItem } from '../hooks/useStorageItem.ts';
import { About } from './About.tsx';
import { Compare } from './compare/Compare.tsx';
import { DrawingOff } from './DrawingOff.tsx';
import { NameSettings } from './Names.tsx';
import { PermissionSettings } from './Permissions.tsx';
import { PolicySection } from './PolicySection.tsx';
import styles from './Settings.module.css';
import { SettingsHead } from './SettingsHead.tsx';

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
            <Compare decided={decided} />
            <DrawingOff off={off} />
            <About />
          </>
        ) : (
          <Skeleton />
        )}
      </main>
    </>
  );
}
