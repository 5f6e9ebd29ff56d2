import { say } from '@/utils/i18n/say.ts';
import { openSettings } from '@/utils/lib/open-page.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import { Badge } from '../controls/Badge.tsx';
import { Icon } from '../controls/Icon.tsx';
import { IconButton } from '../controls/IconButton.tsx';
import styles from './Header.module.css';

/** The product's mark, the tenant on show with its environment, and the button to the settings. */
export function Header({ tenant }: { tenant: Tenant | undefined }) {
  return (
    <header className={styles.header}>
      <img src="/icon/icon.svg" alt={tenant ? say('panel.product') : ''} width="20" height="20" />
      <div className={styles.where}>
        <h1 className={styles.tenant}>{tenant ? tenant.tenant : say('panel.product')}</h1>
        {tenant && <Badge environment={tenant.environment} />}
      </div>
      <div className={styles.settings}>
        <IconButton action="settings" label={say('panel.settings')} onClick={openSettings}>
          <Icon name="sliders" />
        </IconButton>
      </div>
    </header>
  );
}
