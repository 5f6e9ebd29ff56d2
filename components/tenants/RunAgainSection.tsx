import { say } from '@/utils/i18n/say.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import type { Progress } from '@/utils/state/progress.ts';
import { hasBegunRun } from '@/utils/state/run.ts';
import { Disclosure } from '../controls/Disclosure.tsx';
import { RunAgain } from './RunAgain.tsx';
import styles from './TenantList.module.css';

/** Everything again, or new credentials. A tenant of which nothing is known here may have been set up by somebody else, and only its credentials be due. */
export function RunAgainSection({
  tenant,
  progress,
}: {
  tenant: Tenant;
  progress: Progress | undefined;
}) {
  const begun = progress !== undefined && hasBegunRun(progress);
  if (progress?.run && !begun) return null;
  return (
    <Disclosure summary={say('panel.runs.title')}>
      <p className={styles.aside}>{say(begun ? 'panel.runs.offer' : 'panel.runs.offerElse')}</p>
      <RunAgain tenant={tenant} kinds={begun ? ['rotation', 'again'] : ['rotation']} />
    </Disclosure>
  );
}
