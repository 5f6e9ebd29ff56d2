import { say } from '@/utils/i18n/say.ts';
import { moment } from '@/utils/panel/wording.ts';
import { deliveries } from '@/utils/storage/items.ts';
import type { TenantKey } from '@/utils/tenant/tenant-key.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import { useNow } from '../hooks/useNow.ts';
import { useStorageItem } from '../hooks/useStorageItem.ts';
import styles from './SubmissionProgress.module.css';

/** Kolleno's status of the delivered values, as long as it can be queried. */
export function DeliveryStatus({ tenant }: { tenant: TenantKey }) {
  const delivery = useStorageItem(deliveries)?.[tenant];
  const now = useNow(15_000);
  const commands = useCommands();
  const { run, running, failure } = useAction(() => commands.checkStatus(tenant));
  if (!delivery || Date.parse(delivery.until) < now) return null;
  const { status, askedAt, problem } = delivery;
  return (
    <div className={styles.progress} data-delivery={status ?? 'unknown'}>
      <div className={styles.row}>
        <Button small action="check-status" busy={running} onClick={() => void run()}>
          {say('panel.handoff.checkStatus')}
        </Button>
        {status && askedAt && (
          <span role="status" className={styles.status}>
            {say('panel.handoff.checkedAt', [
              say(`panel.handoff.progress.${status}`),
              moment(askedAt),
            ])}
          </span>
        )}
      </div>
      {problem && <Note tone="warn">{say(problem.key, problem.substitutions)}</Note>}
      <FailureNote failure={failure} />
    </div>
  );
}
