import { browser } from 'wxt/browser';
import { say } from '@/utils/i18n/say.ts';
import { useTab } from '../hooks/panel-context.ts';
import type { Failure } from '../hooks/useAction.ts';
import { Button } from './Button.tsx';
import styles from './FailureNote.module.css';
import { Note } from './Note.tsx';

/** Says why an action failed and how to fix it. */
export function FailureNote({ failure }: { failure: Failure | undefined }) {
  const tab = useTab();
  if (!failure) return null;
  return (
    <Note tone="bad" alert>
      {typeof failure === 'object'
        ? say(failure.key, failure.substitutions)
        : say(failure === 'page' ? 'panel.failure.page' : 'panel.failure.command')}
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
