import { say } from '@/utils/i18n/say.ts';
import styles from './SettingsPage.module.css';

/** What the page is, above everything else, also where the settings cannot be shown. */
export function SettingsHead() {
  return (
    <header className={styles.header}>
      <p className={styles.product}>{say('panel.product')}</p>
      <h1 className={styles.title}>{say('settings.title')}</h1>
      <p className={styles.intro}>{say('settings.intro')}</p>
    </header>
  );
}
