import { useEffect } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { overlayOff } from '@/utils/storage/items.ts';
import { Announcer } from '../controls/Announcer.tsx';
import { ErrorBoundary } from '../controls/ErrorBoundary.tsx';
import { Skeleton } from '../controls/Skeleton.tsx';
import '../controls/tokens.css';
import '../controls/base.css';
import { useEffectiveSettings } from '../hooks/useEffectiveSettings.ts';
import { useStorageItem } from '../hooks/useStorageItem.ts';
import { About } from './About.tsx';
import { CompareSection } from './compare/CompareSection.tsx';
import { NameSettings } from './NameSettings.tsx';
import { OverlayOffList } from './OverlayOffList.tsx';
import { PermissionSettings } from './PermissionSettings.tsx';
import { PolicySection } from './PolicySection.tsx';
import styles from './SettingsApp.module.css';

/** The settings page. */
export function SettingsApp() {
  return (
    <ErrorBoundary head={<SettingsHead />}>
      <Announcer>
        <SettingsContent />
      </Announcer>
    </ErrorBoundary>
  );
}

function SettingsContent() {
  const settings = useEffectiveSettings();
  const off = useStorageItem(overlayOff);
  const read = settings && off;
  useEffect(() => {
    document.title = `${say('settings.title')} · ${say('extensionName')}`;
  }, []);
  return (
    <>
      <SettingsHead />
      <main className={styles.main} aria-busy={!read}>
        {read ? (
          <>
            <PolicySection policy={settings.policy} />
            <NameSettings settings={settings} />
            <PermissionSettings settings={settings} />
            <CompareSection settings={settings} />
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

/** The header of the page, also shown if the settings cannot be read. */
function SettingsHead() {
  return (
    <header className={styles.header}>
      <p className={styles.product}>{say('panel.product')}</p>
      <h1 className={styles.title}>{say('settings.title')}</h1>
      <p className={styles.intro}>{say('settings.intro')}</p>
    </header>
  );
}
