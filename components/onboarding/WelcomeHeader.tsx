import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { say } from '@/utils/i18n/say.ts';
import { openPanel } from '@/utils/lib/browser-panel.ts';
import { Button } from '../controls/Button.tsx';
import { Note } from '../controls/Note.tsx';
import styles from './WelcomeHeader.module.css';
import { WelcomeIllustration } from './WelcomeIllustration.tsx';

/** Introduces the extension and opens the panel. */
export function WelcomeHeader() {
  const [window, setWindow] = useState<number>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    void browser.windows.getCurrent().then(({ id }) => setWindow(id));
  }, []);
  return (
    <header className={styles.band}>
      <div className={styles.hero}>
        <div className={styles.text}>
          <p className={styles.product}>
            <img src="/icon/icon.svg" alt="" width="28" height="28" />
            {say('extensionName')}
          </p>
          <h1 className={styles.title}>{say('welcome.title')}</h1>
          <p className={styles.lead}>{say('welcome.lead')}</p>
          <div className={styles.way}>
            <Button
              look="primary"
              action="open-panel"
              onClick={() =>
                void openPanel({ windowId: window }).then((opened) => setFailed(!opened))
              }
            >
              {say('overlay.card.openPanel')}
            </Button>
          </div>
          {failed && (
            <Note tone="info" alert>
              {say('welcome.notOpened')}
            </Note>
          )}
        </div>
        <WelcomeIllustration />
      </div>
    </header>
  );
}
