import { say } from '@/utils/i18n/say.ts';
import { Note } from '../controls/Note.tsx';

/** The background took no decision. */
export function ChangeFailureNote({ failed }: { failed: boolean }) {
  if (!failed) return null;
  return (
    <Note tone="bad" alert>
      {say('settings.failed')}
    </Note>
  );
}
