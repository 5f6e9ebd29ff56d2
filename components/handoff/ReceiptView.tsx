import { say } from '@/utils/i18n/say.ts';
import { credentialLabel, enumerated, moment } from '@/utils/panel/wording.ts';
import type { Receipt } from '@/utils/state/handoff.ts';
import { tenantName } from '@/utils/tenant/tenant-key.ts';
import styles from './Facts.module.css';

/** Kolleno's receipt: what was delivered, to which instance and when. */
export function ReceiptView({ receipt }: { receipt: Receipt }) {
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{say('panel.handoff.receipt')}</dt>
        <dd className={styles.number}>{receipt.id}</dd>
      </div>
      <div>
        <dt>{say('panel.handoff.receivedAt')}</dt>
        <dd>
          <time dateTime={receipt.receivedAt}>{moment(receipt.receivedAt)}</time>
        </dd>
      </div>
      <div>
        <dt>{say('panel.handoff.instance')}</dt>
        <dd>{receipt.instance}</dd>
      </div>
      <div>
        <dt>{say('panel.handoff.tenant')}</dt>
        <dd>{tenantName(receipt.tenant)}</dd>
      </div>
      <div>
        <dt>{say('panel.handoff.delivered')}</dt>
        <dd>{enumerated(receipt.credentials.map(credentialLabel))}</dd>
      </div>
    </dl>
  );
}
