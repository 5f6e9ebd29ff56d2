import { browser } from 'wxt/browser';
import { say } from '@/utils/catalogue/say.ts';
import { Button } from '../controls/Button.tsx';
import { Note } from '../controls/Note.tsx';
import styles from './FailureNote.module.css';
import { useTab } from './tab.ts';
import type { Failure } from './useRun.ts';

/** Why a button had no effect, and the cure. */
export function FailureNote({ failure }: { failure: Failure | undefined }) {
  const tab = useTab();
  if (!failure) return null;
  return (
    <Note tone="bad" alert>
      {say(failure === 'page' ? 'panel.failure.page' : 'panel.failure.command')}
      {failure === 'page' && tab !== undefined && (
        <div className={styles.cure}>
          <Button small onClick={() => void browser.tabs.reload(tab)}>
            {say('panel.failure.reload')}
          </Button>
        </div>
      )}
    </Note>
  );
}
