import { type FormEvent, useId, useRef, useState } from 'react';
import { sameName } from '@/utils/guide/matching.ts';
import type { Access } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import { entryNamed, type ListedPermission } from '@/utils/state/effective-settings.ts';
import { maxPermissionLength, textProblem } from '@/utils/state/entered-text.ts';
import { Button } from '../controls/Button.tsx';
import { ChangeFailureNote } from './Failed.tsx';
import styles from './PermissionListEditor.module.css';
import { useChange } from './useChange.ts';

interface Props {
  access: Access;
  /** Name of the list. */
  list: string;
  listed: readonly ListedPermission[];
}

function wrongText(text: string): string | undefined {
  switch (textProblem(text, maxPermissionLength)) {
    case 'empty':
      return say('settings.permissions.noName');
    case 'too-long':
      return say('settings.names.tooLong', [String(maxPermissionLength)]);
    case 'unseen':
      return say('settings.names.unseen');
    case null:
      return undefined;
  }
}

function wrongEntry(text: string, entry: ListedPermission): string | undefined {
  if (entry.removedBy === 'policy') return say('settings.permissions.forbidden', [entry.name]);
  if (entry.removedBy === 'you') return undefined;
  return sameName(entry.name, text)
    ? say('settings.permissions.there', [entry.name])
    : say('settings.permissions.thereAs', [text, entry.name]);
}

/** Takes the name of one more domain security policy. The name of an entry that was left out takes that entry back. */
export function AddPermissionForm({ access, list, listed }: Props) {
  const box = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const { change, running, failed } = useChange();

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const name = text.trim();
    const entry = entryNamed(listed, access, name);
    const wrong = wrongText(name) ?? (entry && wrongEntry(name, entry));
    setError(wrong);
    if (wrong) {
      input.current?.focus();
      return;
    }
    const said = entry
      ? say('settings.permissions.restored', [entry.name, list])
      : say('settings.permissions.added', [name, list]);
    const type = entry ? 'restore' : 'add';
    if (await change({ type, access, permission: entry?.name ?? name }, said)) setText('');
    input.current?.focus();
  };

  return (
    <form className={styles.add} noValidate onSubmit={(event) => void add(event)}>
      <div className={styles.line}>
        <input
          ref={input}
          id={box}
          type="text"
          autoComplete="off"
          spellCheck={false}
          aria-label={say('settings.permissions.addLabel', [list])}
          placeholder={say('settings.permissions.placeholder')}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={error ? `${box}-error` : undefined}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setError(undefined);
          }}
        />
        <Button
          type="submit"
          action="add-permission"
          aria-label={say('settings.permissions.addTo', [list])}
          busy={running}
        >
          {say('settings.permissions.add')}
        </Button>
      </div>
      {error && (
        <p id={`${box}-error`} role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <ChangeFailureNote failed={failed} />
    </form>
  );
}
