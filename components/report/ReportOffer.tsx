import { browser } from 'wxt/browser';
import { say } from '@/utils/i18n/say.ts';
import { reportAddress } from '@/utils/panel/place.ts';
import type { TenantKey } from '@/utils/tenant/tenant-key.ts';
import { Button } from '../controls/Button.tsx';
import { Card } from '../controls/Card.tsx';
import styles from './ReportOffer.module.css';

/** Opens the report in a new tab, where it can be printed and saved. */
export function ReportOffer({ tenant, primary = false }: { tenant: TenantKey; primary?: boolean }) {
  const open = () =>
    void browser.tabs.create({ url: browser.runtime.getURL(reportAddress(tenant)) });
  return (
    <Card title={say('setUpReport.title')}>
      <p className={styles.about}>{say('setUpReport.offer')}</p>
      <Button wide action="report" look={primary ? 'primary' : 'normal'} onClick={open}>
        {say('setUpReport.open')}
      </Button>
    </Card>
  );
}
