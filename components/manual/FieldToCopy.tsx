import type { FieldByHand } from '@/utils/panel/by-hand.ts';
import { CopyButton } from '../controls/CopyButton.tsx';
import styles from './ManualStep.module.css';

/** A label as Workday shows it in English, and what to put there. */
export function FieldToCopy({ field: { id, label, values } }: { field: FieldByHand }) {
  return (
    <div className={styles.field} data-copy-field={id}>
      <dt>{label}</dt>
      {values.map(({ text, copy }) => (
        <dd key={text} className={styles.value}>
          <span>{text}</span>
          {copy !== null && <CopyButton label={values.length > 1 ? text : label} text={copy} />}
        </dd>
      ))}
    </div>
  );
}
