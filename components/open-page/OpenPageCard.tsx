import { say } from '@/utils/i18n/say.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { Note } from '../controls/Note.tsx';
import styles from './card.module.css';

/** The purpose of the open page and the findings about the page as a whole. */
export function PageIntro({ status: { purpose, findings } }: { status: PageStatus }) {
  return (
    <>
      {purpose && <p className={styles.purpose}>{say(purpose)}</p>}
      {findings.map(({ key, substitutions }) => (
        <Note key={`${key} ${substitutions.join(' ')}`} tone="bad">
          {say(key, substitutions)}
        </Note>
      ))}
    </>
  );
}
