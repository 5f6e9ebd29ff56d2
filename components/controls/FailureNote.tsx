import { browser } from 'wxt/browser';
import { say } from '@/utils/i18n/say.ts';
import type { Failure } from '../hooks/useAction.ts';
import { useTab } from '../hooks/useTab.ts';
import { Button } from './Button.tsx';
import styles from './FailureNote.module.css';
import { Note } from './Note.tsx';

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
