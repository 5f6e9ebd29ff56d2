import { useId } from 'react';
import type { Access } from '@/utils/guide/task.ts';
import { say, sayCount } from '@/utils/i18n/say.ts';
import type { ListedPermission } from '@/utils/state/effective-settings.ts';
import { Note } from '../controls/Note.tsx';
import { AddPermissionForm } from './AddPermissionForm.tsx';
import { PermissionEntry } from './PermissionEntry.tsx';
import styles from './PermissionListEditor.module.css';
import { ChangeFailureNote, useChange } from './useChange.tsx';

interface Props {
  access: Access;
  listed: readonly ListedPermission[];
}

/** Edits one of the four lists. Keeps showing removed entries, so that they can be restored. */
export function PermissionListEditor({ access, listed }: Props) {
  const heading = useId();
  const { change, running, failed } = useChange();
  const list = say(`panel.permissions.${access}`);
  const shipped = listed.filter(({ status }) => status !== 'added' && status !== 'policy');
  return (
    <section className={styles.list} aria-labelledby={heading}>
      <div className={styles.head}>
        <h3 id={heading} className={styles.title}>
          {list}
        </h3>
        <span className={styles.for}>{say(`settings.permissions.${access}For`)}</span>
        <span className={styles.count}>
          {sayCount(
            'settings.permissions.count',
            listed.filter(({ removedBy }) => removedBy === null).length,
          )}
        </span>
      </div>
      {shipped.length > 0 && shipped.every(({ status }) => status === 'inferred') && (
        <Note tone="warn">{say('settings.permissions.inferredList')}</Note>
      )}
      <ul className={styles.entries}>
        {listed.map((permission) => (
          <PermissionEntry
            key={permission.name}
            permission={permission}
            list={list}
            busy={running}
            onRemove={() =>
              void change(
                { type: 'remove', access, permission: permission.name },
                say('settings.permissions.removed', [permission.name, list]),
              )
            }
            onRestore={() =>
              void change(
                { type: 'restore', access, permission: permission.name },
                say('settings.permissions.restored', [permission.name, list]),
              )
            }
          />
        ))}
      </ul>
      <ChangeFailureNote failed={failed} />
      <AddPermissionForm access={access} list={list} listed={listed} />
    </section>
  );
}
