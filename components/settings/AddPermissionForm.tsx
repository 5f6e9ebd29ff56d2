import { type FormEvent, useRef, useState } from 'react';
import { sameName } from '@/utils/guide/matching.ts';
import type { Access } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import { entryNamed, type ListedPermission } from '@/utils/state/effective-settings.ts';
import { maxPermissionLength, textProblem } from '@/utils/state/entered-text.ts';
import { Button } from '../controls/Button.tsx';
import { TextField } from '../controls/TextField.tsx';
import styles from './PermissionListEditor.module.css';
import { ChangeFailureNote, useChange } from './useChange.tsx';

interface Props {
  access: Access;
  /** Display name of the list. */
  list: string;
  listed: readonly ListedPermission[];
}

function textError(text: string): string | undefined {
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

function entryError(text: string, entry: ListedPermission): string | undefined {
  if (entry.removedBy === 'policy') return say('settings.permissions.forbidden', [entry.name]);
  if (entry.removedBy === 'you') return undefined;
  return sameName(entry.name, text)
    ? say('settings.permissions.there', [entry.name])
    : say('settings.permissions.thereAs', [text, entry.name]);
}

/**
 * Adds a domain security policy to a list. Restores the entry instead if the name belongs to one
 * that was removed.
 */
export function AddPermissionForm({ access, list, listed }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const { change, running, failed } = useChange();

  const add = async (event: FormEvent) => {
    event.preventDefault();
    const name = text.trim();
    const entry = entryNamed(listed, access, name);
    const problem = textError(name) ?? (entry && entryError(name, entry));
    setError(problem);
    if (problem) {
      input.current?.focus();
      return;
    }
    const announcement = entry
      ? say('settings.permissions.restored', [entry.name, list])
      : say('settings.permissions.added', [name, list]);
    const type = entry ? 'restore' : 'add';
    if (await change({ type, access, permission: entry?.name ?? name }, announcement)) setText('');
    input.current?.focus();
  };

  return (
    <form className={styles.add} noValidate onSubmit={(event) => void add(event)}>
      <TextField
        ref={input}
        label={say('settings.permissions.addLabel', [list])}
        hideLabel
        autoComplete="off"
        spellCheck={false}
        placeholder={say('settings.permissions.placeholder')}
        error={error}
        value={text}
        onChange={(entered) => {
          setText(entered);
          setError(undefined);
        }}
        button={
          <Button
            type="submit"
            action="add-permission"
            aria-label={say('settings.permissions.addTo', [list])}
            busy={running}
          >
            {say('settings.permissions.add')}
          </Button>
        }
      />
      <ChangeFailureNote failed={failed} />
    </form>
  );
}
