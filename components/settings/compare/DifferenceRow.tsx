import { useId } from 'react';
import { say } from '@/utils/i18n/say.ts';
import type { Compared } from '@/utils/panel/article/compare-lists.ts';
import { ForeignText } from '../../controls/ForeignText.tsx';
import { PolicyLock } from '../PolicySection.tsx';
import styles from './CompareSection.module.css';

interface Props {
  compared: Compared;
  /** Display name of the list. */
  list: string;
  ticked: boolean;
  busy: boolean;
  onTick: (on: boolean) => void;
}

/**
 * One difference with the change that it proposes. Shows a lock if the policy decides the entry.
 */
export function DifferenceRow({ compared, list, ticked, busy, onTick }: Props) {
  const { access, name, kind, change, entry } = compared;
  const checkbox = useId();
  return (
    <li
      className={styles.line}
      data-difference={name}
      data-access={access}
      data-kind={kind}
      data-locked={change === null || undefined}
    >
      {change && (
        <input
          id={checkbox}
          type="checkbox"
          className={styles.tick}
          checked={ticked}
          disabled={busy}
          onChange={(event) => onTick(event.target.checked)}
        />
      )}
      <div className={styles.words}>
        {change ? (
          <label htmlFor={checkbox} className={styles.label}>
            <span className={styles.name}>
              <ForeignText>{name}</ForeignText>
            </span>{' '}
            <span className={styles.aside}>
              {say(`settings.compare.change.${change.type}`, [list])}
            </span>
          </label>
        ) : (
          <span className={styles.name}>{name}</span>
        )}
        {kind === 'only-ours' && entry && (
          <span className={styles.aside}>{say(`settings.permissions.status.${entry.status}`)}</span>
        )}
      </div>
      {!change && <PolicyLock>{say('settings.permissions.locked')}</PolicyLock>}
    </li>
  );
}
