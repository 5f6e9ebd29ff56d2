import { type ReactNode, type Ref, useId } from 'react';
import styles from './TextField.module.css';

interface Props {
  label: string;
  /** Uses the label as the accessible name only. */
  hideLabel?: boolean;
  /** Content beside the label. */
  labelAside?: ReactNode;
  help?: string | undefined;
  /** Shows the help above the input instead of below it. */
  helpAbove?: boolean;
  /** Marks the input as invalid and describes it. */
  error?: string | undefined;
  /** Announces the error when it appears. Not needed where the focus moves to the input. */
  alertError?: boolean;
  /** Marks the input as invalid without a message of its own. */
  invalid?: boolean;
  /** Button beside the input. */
  button?: ReactNode;
  size?: 'compact' | 'regular' | 'tall';
  /** Renders a `<textarea>`. */
  multiline?: boolean;
  type?: 'text' | 'password';
  inputMode?: 'url';
  autoComplete?: 'off';
  spellCheck?: boolean;
  maxLength?: number;
  placeholder?: string;
  readOnly?: boolean;
  ref?: Ref<HTMLInputElement>;
  value: string;
  onChange: (text: string) => void;
}

/** A labelled text input with optional help, error and button. */
export function TextField({
  label,
  hideLabel = false,
  labelAside,
  help,
  helpAbove = false,
  error,
  alertError = false,
  invalid = error !== undefined,
  button,
  size = 'regular',
  multiline = false,
  type = 'text',
  inputMode,
  ref,
  onChange,
  ...rest
}: Props) {
  const id = useId();
  const ids = [help && `${id}-help`, error && `${id}-error`].filter(Boolean);
  const attributes = {
    ...rest,
    id,
    className: styles.input,
    'aria-label': hideLabel ? label : undefined,
    'aria-invalid': invalid || undefined,
    'aria-describedby': ids.join(' ') || undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  const labelElement = !hideLabel && (
    <label htmlFor={id} className={styles.label}>
      {label}
    </label>
  );
  const helpElement = help && (
    <p id={`${id}-help`} className={styles.help}>
      {help}
    </p>
  );
  const input = multiline ? (
    <textarea {...attributes} rows={3} />
  ) : (
    <input {...attributes} ref={ref} type={type} inputMode={inputMode} />
  );
  return (
    <div className={`${styles.field} ${styles[size]}`}>
      {labelAside ? (
        <div className={styles.head}>
          {labelElement}
          {labelAside}
        </div>
      ) : (
        labelElement
      )}
      {helpAbove && helpElement}
      {button ? (
        <div className={styles.row}>
          {input}
          {button}
        </div>
      ) : (
        input
      )}
      {!helpAbove && helpElement}
      {error && (
        <p id={`${id}-error`} role={alertError ? 'alert' : undefined} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
