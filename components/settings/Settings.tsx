import { useEffect } from 'react';
import { say } from '@/utils/catalogue/say.ts';
import { overlayOff } from '@/utils/storage.ts';
import { Hidden } from '../controls/Hidden.tsx';
import { useStorageItem } from '../panel/useStorageItem.ts';
import { About } from './About.tsx';
import { Compare } from './compare/Compare.tsx';
import { DrawingOff } from './DrawingOff.tsx';
import { Names } from './Names.tsx';
import { Permissions } from './Permissions.tsx';
import { PolicySection } from './PolicySection.tsx';
import styles from './Settings.module.css';
import { useDecided } from './useDecided.ts';

/** The settings page. */
export function Settings() {
  const decided = useDecided();
  const off = useStorageItem(overlayOff);
  const read = decided && off;
  useEffect(() => {
    document.title = `${say('settings.title')} · ${say('extensionName')}`;
  }, []);
  return (
    <>
      <header className={styles.header}>
        <p className={styles.product}>{say('panel.product')}</p>
        <h1 className={styles.title}>{say('settings.title')}</h1>
        <p className={styles.intro}>{say('settings.intro')}</p>
      </header>
      <main className={styles.main} aria-busy={!read}>
        {read ? (
          <>
            <PolicySection policy={decided.policy} />
            <Names decided={decided} />
            <Permissions decided={decided} />
            <Compare decided={decided} />
            <DrawingOff off={off} />
            <About />
          </>
        ) : (
          <Hidden>{say('panel.loading')}</Hidden>
        )}
      </main>
    </>
  );
}
