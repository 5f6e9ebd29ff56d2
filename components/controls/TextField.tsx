import { type ReactNode, type Ref, useId } from 'react';
import styles from './TextField.module.css';

interface Props {
  label: string;
  /** Uses the label as the accessible name only. */
  hideLabel?: boolean;
  help?: string;
  /** Marks the input as invalid and describes it. Announced when it appears. */
  error?: string | undefined;
  /** Marks the input as invalid without a message of its own. */
  invalid?: boolean;
  /** Button beside the input. */
  button?: ReactNode;
  /** A compact field has a plain label and a lower input. */
  compact?: boolean;
  type?: 'text' | 'password';
  inputMode?: 'url';
  autoComplete?: 'off';
  spellCheck?: boolean;
  maxLength?: number;
  placeholder?: string;
  ref?: Ref<HTMLInputElement>;
  value: string;
  onChange: (text: string) => void;
}

/** A labelled text input with optional help, error and button. */
export function TextField({
  label,
  hideLabel = false,
  help,
  error,
  invalid = error !== undefined,
  button,
  compact = false,
  onChange,
  ...input
}: Props) {
  const id = useId();
  const message = error ?? help;
  return (
    <div className={compact ? `${styles.field} ${styles.compact}` : styles.field}>
      {!hideLabel && <label htmlFor={id}>{label}</label>}
      <div className={styles.row}>
        <input
          type="text"
          {...input}
          id={id}
          className={styles.input}
          aria-label={hideLabel ? label : undefined}
          aria-invalid={invalid || undefined}
          aria-describedby={message && `${id}-message`}
          onChange={(event) => onChange(event.target.value)}
        />
        {button}
      </div>
      {message && (
        <p
          id={`${id}-message`}
          role={error ? 'alert' : undefined}
          className={error ? styles.error : styles.help}
        >
          {message}
        </p>
      )}
    </div>
  );
}
