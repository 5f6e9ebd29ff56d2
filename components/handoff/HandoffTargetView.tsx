import { say, sayCount } from '@/utils/i18n/say.ts';
import { parseUrl } from '@/utils/lib/url.ts';
import { moment } from '@/utils/panel/wording.ts';
import type { HandoffTarget } from '@/utils/state/handoff.ts';
import { Badge } from '../controls/Badge.tsx';
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
          <b>{target.instance}</b>
          <span className={styles.address}>
            {parseUrl(target.instanceUrl)?.host ?? target.instanceUrl}
          </span>
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
