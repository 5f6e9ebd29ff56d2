import type { NameId } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import type { ListedName } from '@/utils/state/effective-settings.ts';
import { Button } from '../controls/Button.tsx';
import { TextField } from '../controls/TextField.tsx';
import styles from './NameSettings.module.css';
import { PolicyLock } from './PolicySection.tsx';

interface Props {
  id: NameId;
  name: ListedName;
  text: string;
  error: string | undefined;
  onChange: (text: string) => void;
}

/** One name with its purpose, the recommendation of the guide and any error. */
export function NameField({ id, name, text, error, onChange }: Props) {
  const label = say(`settings.names.${id}`);
  const locked = name.from === 'policy';
  const differs = text.trim() !== name.guide;
  const multiline = id === 'activationComment';
  return (
    <div className={styles.name} data-name={id} data-from={name.from}>
      <TextField
        label={label}
        labelAside={locked && <PolicyLock>{say('settings.names.locked')}</PolicyLock>}
        help={say(`settings.names.${id}For`)}
        helpAbove
        error={error}
        size="tall"
        multiline={multiline}
        readOnly={locked}
        autoComplete="off"
        spellCheck={false}
        value={text}
        // Workday's comment is a single line.
        onChange={(entered) =>
          onChange(multiline ? entered.replace(/\s*[\r\n]+\s*/g, ' ') : entered)
        }
      />
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
