import { say, sayCount } from '@/utils/i18n/say.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { Note } from '../controls/Note.tsx';
import { CopyPasswordButton } from './CopyPasswordButton.tsx';
import styles from './FillProblems.module.css';

const sentences = {
  'not-offered': 'panel.filling.notOffered',
  'not-kept': 'panel.filling.notKept',
  'box-shows-text': 'panel.filling.boxShowsText',
  'no-password': 'panel.filling.noPassword',
  unsupported: 'panel.filling.unsupported',
} as const;

/**
 * What could not be filled and how to fix it. Leaves out permissions that were granted or skipped
 * since then.
 */
export function FillProblems({ status }: { status: PageStatus }) {
  const settled = new Set(
    status.permissions
      .filter(({ state }) => state === 'granted' || state === 'skipped')
      .map(({ name }) => name),
  );
  const problems = status.fill.problems.filter(({ name }) => !settled.has(name));
  if (problems.length === 0) return null;
  return (
    <Note tone="warn">
      <b>{sayCount('panel.filling.problems', problems.length)}</b>
      <ul className={styles.list}>
        {problems.map(({ name, result }) => (
          <li key={`${name} ${result}`}>
            {result === 'not-offered' && status.permissions.length > 0
              ? say('panel.filling.permissionNotOffered', [name])
              : say(sentences[result], [name])}
          </li>
        ))}
      </ul>
      {problems.some(({ result }) => result === 'box-shows-text') && <CopyPasswordButton />}
    </Note>
  );
}
