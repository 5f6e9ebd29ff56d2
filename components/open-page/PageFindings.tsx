import { say } from '@/utils/i18n/say.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { Note } from '../controls/Note.tsx';

/** What is wrong with the page itself, each with its cure. */
export function PageFindings({ findings }: Pick<PageStatus, 'findings'>) {
  return findings.map(({ key, substitutions }) => (
    <Note key={`${key} ${substitutions.join(' ')}`} tone="bad">
      {say(key, substitutions)}
    </Note>
  ));
}
