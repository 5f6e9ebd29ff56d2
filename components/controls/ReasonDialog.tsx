import { useId, useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import type { PanelAction } from './action.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './ReasonDialog.module.css';
import { TextField } from './TextField.tsx';

interface Props {
  title: string;
  body: string;
  /** Suggested reasons; the first one is selected initially. */
  reasons: readonly [string, ...string[]];
  action: PanelAction;
  confirm: string;
  onConfirm: (reason: string) => void;
  onClose: () => void;
}

/** Asks why the administrator overrides the evidence, by a suggested reason or free text. */
export function ReasonDialog({ title, body, reasons, action, confirm, onConfirm, onClose }: Props) {
  const name = useId();
  const [chosen, setChosen] = useState<string | null>(reasons[0]);
  const [own, setOwn] = useState('');
  const reason = (chosen ?? own).trim();
  return (
    <Dialog title={title} onClose={onClose}>
      <p className={styles.body}>{body}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!reason) return;
          onConfirm(reason);
          onClose();
        }}
      >
        <fieldset className={styles.reasons}>
          <legend className={styles.legend}>{say('panel.reason.label')}</legend>
          {reasons.map((offered) => (
            <label key={offered} className={styles.reason}>
              <input
                type="radio"
                name={name}
                checked={chosen === offered}
                onChange={() => setChosen(offered)}
              />
              {offered}
            </label>
          ))}
          <label className={styles.reason}>
            <input
              type="radio"
              name={name}
              checked={chosen === null}
              onChange={() => setChosen(null)}
            />
            {say('panel.reason.other')}
          </label>
          {chosen === null && (
            <TextField
              label={say('panel.reason.write')}
              hideLabel
              maxLength={200}
              placeholder={say('panel.reason.write')}
              value={own}
              onChange={setOwn}
            />
          )}
        </fieldset>
        <div className={styles.buttons}>
          <Button onClick={onClose}>{say('panel.cancel')}</Button>
          <Button type="submit" look="primary" action={action} disabled={!reason}>
            {confirm}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
