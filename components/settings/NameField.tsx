import { useId } from 'react';
import type { NameId } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import type { ListedName } from '@/utils/state/effective-settings.ts';
import { Button } from '../controls/Button.tsx';
import field from '../controls/TextField.module.css';
import styles from './NameSettings.module.css';
import { PolicyLock } from './PolicySection.tsx';

interface Props {
  id: NameId;
  name: ListedName;
  text: string;
  error: string | undefined;
  onChange: (text: string) => void;
}

/**
 * One name with its purpose, the recommendation of the guide and any error. Not a TextField: the
 * help is above the input, and the comment is a textarea.
 */
export function NameField({ id, name, text, error, onChange }: Props) {
  const inputId = useId();
  const label = say(`settings.names.${id}`);
  const locked = name.from === 'policy';
  const differs = text.trim() !== name.guide;
  const attributes = {
    id: inputId,
    className: field.input,
    value: text,
    readOnly: locked,
    autoComplete: 'off',
    spellCheck: false,
    'aria-invalid': error !== undefined || undefined,
    'aria-describedby': `${inputId}-help${error ? ` ${inputId}-error` : ''}`,
  };
  return (
    <div className={styles.name} data-name={id} data-from={name.from}>
      <div className={styles.label}>
        <label htmlFor={inputId}>{label}</label>
        {locked && <PolicyLock>{say('settings.names.locked')}</PolicyLock>}
      </div>
      <p id={`${inputId}-help`} className={field.help}>
        {say(`settings.names.${id}For`)}
      </p>
      {id === 'activationComment' ? (
        <textarea
          {...attributes}
          rows={3}
          // Workday's comment is a single line.
          onChange={(event) => onChange(event.target.value.replace(/\s*[\r\n]+\s*/g, ' '))}
        />
      ) : (
        <input {...attributes} type="text" onChange={(event) => onChange(event.target.value)} />
      )}
      {error && (
        <p id={`${inputId}-error`} className={field.error}>
          {error}
        </p>
      )}
      {differs && !locked && (
        <div className={styles.recommended}>
          <span>{say('settings.names.recommended', [name.guide])}</span>
          <Button
            small
            look="quiet"
            aria-label={say('settings.names.takeLabel', [label])}
            onClick={() => onChange(name.guide)}
          >
            {say('settings.names.take')}
          </Button>
        </div>
      )}
    </div>
  );
}
