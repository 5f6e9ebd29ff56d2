import { useEffect, useRef } from 'react';
import { say } from '@/utils/i18n/say.ts';
import type { ListedPermission } from '@/utils/state/effective-settings.ts';
import { Button } from '../controls/Button.tsx';
import styles from './PermissionListEditor.module.css';
import { PolicyLock } from './PolicySection.tsx';

interface Props {
  permission: ListedPermission;
  /** Display name of the list. */
  list: string;
  busy: boolean;
  onRemove: () => void;
  onRestore: () => void;
}

/** One domain security policy with its origin. */
export function PermissionEntry({ permission, list, busy, onRemove, onRestore }: Props) {
  const { name, aliases, access, status, removedBy, locked } = permission;
  const row = useRef<HTMLLIElement>(null);
  const previous = useRef(removedBy);
  // The pressed button is replaced by the opposite one: move the focus to that one, once it can be
  // pressed. The change is shown before its answer is here.
  useEffect(() => {
    if (busy) return;
    if (previous.current !== removedBy && document.activeElement === document.body)
      row.current?.querySelector('button')?.focus();
    previous.current = removedBy;
  }, [removedBy, busy]);
  const origin = [
    say(`settings.permissions.status.${status}`),
    ...(aliases.length > 0 ? [say('settings.permissions.alias', [aliases.join(', ')])] : []),
  ];
  return (
    <li
      ref={row}
      className={styles.entry}
      data-permission={name}
      data-access={access}
      data-status={status}
      data-removed-by={removedBy ?? undefined}
      data-locked={locked || undefined}
    >
      <div className={styles.words}>
        <span className={styles.name}>{removedBy ? <del>{name}</del> : name}</span>
        {removedBy && (
          <span className={styles.out}>
            {say(
              removedBy === 'you'
                ? 'settings.permissions.removedByYou'
                : 'settings.permissions.removedByPolicy',
            )}
          </span>
        )}
        <span className={styles.origin}>{origin.join(' · ')}</span>
      </div>
      {locked ? (
        <PolicyLock>{say('settings.permissions.locked')}</PolicyLock>
      ) : removedBy === 'you' ? (
        <Button
          small
          action="restore-permission"
          aria-label={say('settings.permissions.restoreLabel', [name, list])}
          disabled={busy}
          onClick={onRestore}
        >
          {say('settings.permissions.restore')}
        </Button>
      ) : (
        <Button
          small
          look="quiet"
          action="remove-permission"
          aria-label={say('settings.permissions.removeLabel', [name, list])}
          disabled={busy}
          onClick={onRemove}
        >
          {say('settings.permissions.remove')}
        </Button>
      )}
    </li>
  );
}
