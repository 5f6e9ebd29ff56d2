import { say } from '@/utils/i18n/say.ts';
import type { PanelAction } from './action.ts';
import { Button } from './Button.tsx';
import styles from './Confirm.module.css';
import { Dialog } from './Dialog.tsx';

interface Props {
  title: string;
  body: string;
  action: PanelAction;
  confirm: string;
  /** Use `primary` only if the action loses no data. */
  look?: 'danger' | 'primary';
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks for confirmation before an action that cannot be undone. */
export function Confirm({
  title,
  body,
  action,
  confirm,
  look = 'danger',
  onConfirm,
  onClose,
}: Props) {
  return (
    <Dialog title={title} onClose={onClose}>
      <p className={styles.body}>{body}</p>
      <div className={styles.buttons}>
        <Button onClick={onClose}>{say('panel.cancel')}</Button>
        <Button
          look={look}
          action={action}
          onClick={() => {
            onConfirm();
            onClose();
          }}
        >
          {confirm}
        </Button>
      </div>
    </Dialog>
  );
}
