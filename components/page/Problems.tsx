import { say, sayCount } from '@/utils/catalogue/say.ts';
import type { FillProgress } from '@/utils/page-status.ts';
import { Note } from '../controls/Note.tsx';
import styles from './Problems.module.css';

const sentences = {
  'not-offered': 'panel.filling.notOffered',
  'not-kept': 'panel.filling.notKept',
  unsupported: 'panel.filling.unsupported',
} as const;

/** What filling could not do, by name, and the cure. */
export function Problems({ fill, permissions }: { fill: FillProgress; permissions: boolean }) {
  if (fill.problems.length === 0) return null;
  return (
    <Note tone="warn">
      <b>{sayCount('panel.filling.problems', fill.problems.length)}</b>
      <ul className={styles.list}>
        {fill.problems.map(({ name, result }) => (
          <li key={`${name} ${result}`}>
            {result === 'not-offered' && permissions
              ? say('panel.filling.permissionNotOffered', [name])
              : say(sentences[result], [name])}
          </li>
        ))}
      </ul>
    </Note>
  );
}
