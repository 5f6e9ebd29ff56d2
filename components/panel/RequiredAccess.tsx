import { say } from '@/utils/i18n/say.ts';
import { Disclosure } from '../controls/Disclosure.tsx';
import { Icon } from '../controls/Icon.tsx';
import styles from './RequiredAccess.module.css';

const needs = ['integration', 'administration', 'oauth'] as const;
const signs = ['search', 'registerMissing', 'oauthMissing'] as const;

/** The access that the administrator's own account needs, and the signs that it is missing. */
export function RequiredAccess() {
  return (
    <div className={styles.note}>
      <Icon name="info" />
      <Disclosure summary={say('panel.access.short')}>
        <div className={styles.body}>
          <p>{say('panel.access.intro')}</p>
          <ul className={styles.needs}>
            {needs.map((need) => (
              <li key={need}>
                <b>{say(`panel.access.${need}`)}</b> {say(`panel.access.${need}For`)}
              </li>
            ))}
          </ul>
          <h3 className={styles.subtitle}>{say('panel.access.lack')}</h3>
          <ul className={styles.signs}>
            {signs.map((sign) => (
              <li key={sign}>{say(`panel.access.${sign}`)}</li>
            ))}
          </ul>
        </div>
      </Disclosure>
    </div>
  );
}
