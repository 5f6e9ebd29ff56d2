import { type FormEvent, useRef, useState } from 'react';
import { type NameId, nameIds } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import { type EffectiveSettings, listedNames } from '@/utils/state/effective-settings.ts';
import { maxCommentLength, maxNameLength, textProblem } from '@/utils/state/entered-text.ts';
import { Button } from '../controls/Button.tsx';
import { NameField } from './NameField.tsx';
import styles from './NameSettings.module.css';
import { ResetButton } from './ResetButton.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { ChangeFailureNote, useChange } from './useChange.tsx';

const maxLength = (id: NameId) => (id === 'activationComment' ? maxCommentLength : maxNameLength);

function errorOf(id: NameId, text: string): string | undefined {
  switch (textProblem(text, maxLength(id))) {
    case 'empty':
      return say('settings.names.empty');
    case 'too-long':
      return say('settings.names.tooLong', [String(maxLength(id))]);
    case 'unseen':
      return say('settings.names.unseen');
    case null:
      return undefined;
  }
}

/** Edits the four names. Saves them together, because a name may depend on another. */
export function NameSettings({
  settings: { effective, settings },
}: {
  settings: EffectiveSettings;
}) {
  const names = listedNames(effective);
  const { change, running, failed } = useChange();
  /** Entered but not yet saved texts. */
  const [draft, setDraft] = useState<Partial<Record<NameId, string>>>({});
  /** Errors are shown after an attempt to save, not while typing. */
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const changed = nameIds.filter((id) => {
    const text = draft[id];
    return text !== undefined && text.trim() !== names[id].value && names[id].from !== 'policy';
  });

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const invalid = changed.find((id) => errorOf(id, draft[id] ?? ''));
    setTried(invalid !== undefined);
    if (invalid) {
      form.current
        ?.querySelector<HTMLElement>(`[data-name="${invalid}"] :is(input, textarea)`)
        ?.focus();
      return;
    }
    const decisions = changed.map((id) => {
      const text = draft[id]?.trim() ?? '';
      return [id, text === names[id].guide ? null : text];
    });
    const settingsChange = { type: 'names' as const, names: Object.fromEntries(decisions) };
    if (await change(settingsChange, say('settings.names.saved'))) setDraft({});
  };

  return (
    <SettingsSection title={say('settings.names.title')} intro={say('settings.names.intro')}>
      <form ref={form} className={styles.form} noValidate onSubmit={(event) => void save(event)}>
        {nameIds.map((id) => (
          <NameField
            key={id}
            id={id}
            name={names[id]}
            text={draft[id] ?? names[id].value}
            error={tried && draft[id] !== undefined ? errorOf(id, draft[id]) : undefined}
            onChange={(text) => setDraft((before) => ({ ...before, [id]: text }))}
          />
        ))}
        <ChangeFailureNote failed={failed} />
        <div className={styles.buttons}>
          <Button
            type="submit"
            look="primary"
            action="save-names"
            busy={running}
            disabled={changed.length === 0}
          >
            {say('settings.names.save')}
          </Button>
          {Object.keys(settings.names).length > 0 && (
            <ResetButton part="names" onReset={() => setDraft({})} />
          )}
        </div>
      </form>
    </SettingsSection>
  );
}
