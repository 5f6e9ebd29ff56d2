import { say } from '@/utils/i18n/say.ts';
import {
  type ManifestRequests,
  requestedPermissions,
  shortName,
} from '@/utils/panel/requested-permissions.ts';
import styles from './RequestedPermissions.module.css';
import { WelcomeSection } from './WelcomeSection.tsx';

/** Lists the permissions of the running build's manifest, so that the page matches the browser. */
export function RequestedPermissions({ manifest }: { manifest: ManifestRequests }) {
  return (
    <WelcomeSection
      title={say('welcome.permissions.title')}
      intro={say('welcome.permissions.intro')}
    >
      <ul className={styles.list}>
        {requestedPermissions(manifest).map(({ names, reason, onRequest }) => (
          <li key={names.join()} className={styles.asked}>
            <div className={styles.names}>
              {names.map((name) => (
                <code key={name} className={styles.name} data-asked={name}>
                  {shortName(name)}
                </code>
              ))}
              {onRequest && (
                <span className={styles.later}>{say('welcome.permissions.onRequest')}</span>
              )}
            </div>
            {reason && <p className={styles.reason}>{say(reason)}</p>}
          </li>
        ))}
      </ul>
    </WelcomeSection>
  );
}
