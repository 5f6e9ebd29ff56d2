import { say, sayCount } from '@/utils/i18n/say.ts';
import { moment, nameWith } from '@/utils/panel/wording.ts';
import type { HandoffTarget } from '@/utils/state/handoff.ts';
import { tenantName } from '@/utils/tenant/tenant-key.ts';
import { Badge } from '../controls/Badge.tsx';
import { ForeignText } from '../controls/ForeignText.tsx';
import { useNow } from '../hooks/useNow.ts';
import styles from './Facts.module.css';

/** The Kolleno instance behind the link, to be checked before anything is sent. */
export function HandoffTargetView({ target }: { target: HandoffTarget }) {
  const now = useNow(15_000);
  const minutes = Math.ceil((Date.parse(target.expiresAt) - now) / 60_000);
  const at = moment(target.expiresAt);
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{say('panel.handoff.instance')}</dt>
        <dd>
          <b>
            <ForeignText>{target.instance}</ForeignText>
          </b>
          {/* Whole: the path may be all that tells two instances apart. */}
          <span className={styles.address}>{target.instanceUrl}</span>
        </dd>
      </div>
      {target.organisation && (
        <div>
          <dt>{say('panel.handoff.organisation')}</dt>
          <dd>
            <ForeignText>{nameWith(target.organisation.name, target.organisation.id)}</ForeignText>
          </dd>
        </div>
      )}
      {target.tenant !== undefined && (
        <div>
          <dt>{say('panel.handoff.boundTo')}</dt>
          <dd>
            <b>{tenantName(target.tenant)}</b>
            <span className={styles.address}>{target.tenant}</span>
          </dd>
        </div>
      )}
      <div>
        <dt>{say('panel.handoff.code')}</dt>
        <dd>
          <b className={styles.code} data-comparison-code={target.code}>
            {target.code}
          </b>
          <span className={styles.address}>{say('panel.handoff.codeHint')}</span>
        </dd>
      </div>
      <div>
        <dt>{say('panel.handoff.environment')}</dt>
        <dd>
          <Badge environment={target.environment} />
        </dd>
      </div>
      {minutes > 0 && (
        <div>
          <dt>{say('panel.handoff.expires')}</dt>
          <dd>
            {minutes > 90
              ? at
              : sayCount('panel.handoff.expiresIn', minutes, [String(minutes), at])}
          </dd>
        </div>
      )}
    </dl>
  );
}
