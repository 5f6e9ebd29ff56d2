import { say } from '@/utils/i18n/say.ts';
import { credentialLabel } from '@/utils/panel/wording.ts';
import type { CredentialView } from '@/utils/state/credentials.ts';
import { Button } from '../controls/Button.tsx';
import { Disclosure } from '../controls/Disclosure.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import styles from './CopySequence.module.css';
import { useCopy } from './useCopy.ts';

interface Props {
  /** The values to copy, in the order in which Kolleno's form asks for them. */
  views: CredentialView[];
  isCopied: (view: CredentialView) => boolean;
  onCopied: (view: CredentialView) => void;
  onAgain: () => void;
}

/** One button that copies the next value on every click, for pasting into a form. */
export function CopySequence({ views, isCopied, onCopied, onAgain }: Props) {
  const { copy, running, failure, problem } = useCopy(onCopied);
  const done = views.filter(isCopied).length;
  const next = views.find((view) => !isCopied(view));
  return (
    <Disclosure summary={say('panel.copyInTurn.title')}>
      <div className={styles.sequence} data-copied={done}>
        <p>{say('panel.copyInTurn.intro')}</p>
        <p className={styles.count}>
          {say('panel.copyInTurn.count', [String(done), String(views.length)])}
        </p>
        {next ? (
          <Button action="copy-next" busy={running} onClick={() => void copy(next)}>
            {say('panel.credentials.copyLabel', [credentialLabel(next.credential)])}
          </Button>
        ) : (
          <Button look="quiet" small onClick={onAgain}>
            {say('panel.copyInTurn.again')}
          </Button>
        )}
        {problem && (
          <Note tone="bad" alert>
            {say(problem)}
          </Note>
        )}
        <FailureNote failure={failure} />
      </div>
    </Disclosure>
  );
}
