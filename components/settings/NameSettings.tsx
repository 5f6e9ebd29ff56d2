import { type FormEvent, useRef, useState } from 'react';
import { type NameId, nameIds } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import { type EffectiveSettings, listedNames } from '@/utils/state/effective-settings.ts';
import { maxCommentLength, maxNameLength, textProblem } from '@/utils/state/entered-text.ts';
import { Button } from '../controls/Button.tsx';
import { ChangeFailureNote } from './Failed.tsx';
import { NameField } from './NameField.tsx';
import styles from './NameSettings.module.css';
import { ResetButton } from './ResetButton.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import { useChange } from './useChange.ts';

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

/** The four names. They are saved together, because one may follow from another. */
export function NameSettings({ decided: { effective, settings } }: { decided: EffectiveSettings }) {
  const names = listedNames(effective);
  const { change, running, failed } = useChange();
  /** What was typed and is not saved yet. */
  const [draft, setDraft] = useState<Partial<Record<NameId, string>>>({});
  /** Mistakes are shown once somebody tried to save, not while they type. */
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const changed = nameIds.filter((id) => {
    const text = draft[id];
    return text !== undefined && text.trim() !== names[id].value && names[id].from !== 'policy';
  });

  const save = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = changed.find((id) => errorOf(id, draft[id] ?? ''));
    setTried(wrong !== undefined);
    if (wrong) {
      form.current
        ?.querySelector<HTMLElement>(`[data-name="${wrong}"] :is(input, textarea)`)
        ?.focus();
      return;
    }
    const decisions = changed.map((id) => {
      const text = draft[id]?.trim() ?? '';
      return [id, text === names[id].guide ? null : text];
    });
    const sent = { type: 'names' as const, names: Object.fromEntries(decisions) };
    if (await change(sent, say('settings.names.saved'))) setDraft({});
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
