import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { isHeld, stepThatYields } from '@/utils/panel/credentials.ts';
import { stepName } from '@/utils/panel/steps.ts';
import { credentialLabel, moment } from '@/utils/panel/wording.ts';
import { type CredentialView, otherValues } from '@/utils/state/credentials.ts';
import { useCopied } from '../controls/CopyButton.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Icon } from '../controls/Icon.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import { Note } from '../controls/Note.tsx';
import { StatusIcon, type StatusIconKind } from '../controls/StatusIcon.tsx';
import { VisuallyHidden } from '../controls/VisuallyHidden.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './CredentialRow.module.css';
import { OtherValueNote } from './OtherValueNote.tsx';
import { useCopy } from './useCopy.ts';
import { useReveal } from './useReveal.ts';

const icons: Record<CredentialView['state'], StatusIconKind> = {
  missing: 'empty',
  captured: 'ok',
  verified: 'ok',
  rejected: 'bad',
  sealed: 'locked',
  locked: 'locked',
  sent: 'ok',
};

/** Where a missing value will come from. */
function origin({ credential }: CredentialView): string {
  const step = stepThatYields(credential);
  return step
    ? say('panel.credentials.fromStep', [String(step.number), say(stepName(step.task))])
    : say('panel.credentials.fromTenant');
}

/** Text to show if the value itself cannot be read. */
function withoutValue(view: CredentialView): string {
  if (view.state === 'sent') return view.masked;
  return view.state === 'missing'
    ? origin(view)
    : say('panel.keeping.capturedAt', [moment(view.at ?? '')]);
}

interface Props {
  view: CredentialView;
  /** The value was copied since the panel was opened. */
  copied: boolean;
  onCopied: (view: CredentialView) => void;
}

/**
 * One credential, masked. Requests the value from the background only to reveal or copy it, and
 * keeps it no longer than it is shown.
 */
export function CredentialRow({ view, copied, onCopied }: Props) {
  const { credential, state } = view;
  const commands = useCommands();
  const revealed = useReveal();
  const [justCopied, setJustCopied] = useCopied();
  const [notHeld, setNotHeld] = useState(false);
  const label = credentialLabel(credential);
  const held = isHeld(view);
  const warning = held || state === 'sealed' ? view.warning : undefined;

  const toggle = useAction(async () => {
    setNotHeld(false);
    if (revealed.value !== null) return revealed.hide();
    const value = await commands.reveal(credential);
    if (value === null) setNotHeld(true);
    else revealed.show(value);
  });

  const copying = useCopy((copiedView) => {
    setJustCopied();
    onCopied(copiedView);
  });
  const copy = () => {
    setNotHeld(false);
    void copying.copy(view);
  };
  const problem = notHeld ? 'panel.credentials.notHeld' : copying.problem;

  return (
    <li className={styles.row} data-credential={credential} data-state={state}>
      <StatusIcon kind={warning ? 'check' : icons[state]} />
      <div>
        <div className={styles.label}>
          {label}{' '}
          {state === 'missing' || state === 'captured' ? (
            <VisuallyHidden>{say(`panel.credentials.state.${state}`)}</VisuallyHidden>
          ) : (
            <span className={styles.state}>{say(`panel.credentials.state.${state}`)}</span>
          )}
        </div>
        <div className={revealed.value === null ? styles.value : styles.shown}>
          {held ? (revealed.value ?? view.masked) : withoutValue(view)}
        </div>
        {held && copied && !justCopied && (
          <VisuallyHidden>{say('panel.credentials.copied')}</VisuallyHidden>
        )}
        {held && view.replaced && (
          <div className={styles.aside}>{say('panel.credentials.replaced')}</div>
        )}
        {held && view.byHand && <div className={styles.aside}>{say('byHand.entered')}</div>}
      </div>
      {held && (
        <CredentialButtons
          label={label}
          shown={revealed.value !== null}
          copied={copied}
          justCopied={justCopied}
          onToggle={() => void toggle.run()}
          onCopy={copy}
        />
      )}
      {held && <OtherValueNotes view={view} />}
      {(warning || problem || toggle.failure || copying.failure) && (
        <div className={styles.notes}>
          {warning && <Note tone="warn">{say(warning)}</Note>}
          {problem && (
            <Note tone="bad" alert>
              {say(problem)}
            </Note>
          )}
          <FailureNote failure={toggle.failure ?? copying.failure} />
        </div>
      )}
    </li>
  );
}

function OtherValueNotes({ view }: { view: CredentialView }) {
  if (!otherValues.some((which) => view[which])) return null;
  return (
    <div className={styles.notes}>
      {otherValues.map((which) => (
        <OtherValueNote key={which} view={view} which={which} />
      ))}
    </div>
  );
}

interface ButtonsProps {
  label: string;
  shown: boolean;
  copied: boolean;
  justCopied: boolean;
  onToggle: () => void;
  onCopy: () => void;
}

function CredentialButtons({ label, shown, copied, justCopied, onToggle, onCopy }: ButtonsProps) {
  return (
    <div className={styles.buttons}>
      <IconButton
        action="reveal"
        label={say(shown ? 'panel.credentials.hideLabel' : 'panel.credentials.revealLabel', [
          label,
        ])}
        onClick={onToggle}
      >
        <Icon name={shown ? 'hide' : 'show'} />
      </IconButton>
      <IconButton
        action="copy"
        label={say('panel.credentials.copyLabel', [label])}
        onClick={onCopy}
      >
        <Icon name={copied ? 'check' : 'copy'} />
        {justCopied && <span className={styles.copied}>{say('panel.credentials.copied')}</span>}
      </IconButton>
    </div>
  );
}
