import type { ReactNode } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { foreignText } from '@/utils/lib/foreign-text.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { Card } from '../controls/Card.tsx';
import { Note } from '../controls/Note.tsx';
import styles from './card.module.css';

interface Props {
  status: PageStatus;
  children: ReactNode;
}

/** The card of a page that the guide knows: its title, its purpose and what is wrong with it. */
export function OpenPageCard({ status: { title, purpose, findings }, children }: Props) {
  return (
    <Card current title={foreignText(title, 200)}>
      {purpose && <p className={styles.purpose}>{say(purpose)}</p>}
      {findings.map(({ key, substitutions }) => (
        <Note key={`${key} ${substitutions.join(' ')}`} tone="bad">
          {say(key, substitutions)}
        </Note>
      ))}
      {children}
    </Card>
  );
}
