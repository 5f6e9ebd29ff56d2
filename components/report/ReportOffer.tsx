import { say } from '@/utils/i18n/say.ts';
import { openOwnPage } from '@/utils/lib/open-page.ts';
import { reportAddress } from '@/utils/panel/place.ts';
import type { TenantKey } from '@/utils/tenant/tenant-key.ts';
import { Button } from '../controls/Button.tsx';
import { Card } from '../controls/Card.tsx';
import styles from './ReportOffer.module.css';

/** Opens the report in a new tab, where it can be printed and saved. */
export function ReportOffer({ tenant, primary = false }: { tenant: TenantKey; primary?: boolean }) {
  return (
    <Card title={say('setUpReport.title')}>
      <p className={styles.about}>{say('setUpReport.offer')}</p>
      <Button
        wide
        action="report"
        look={primary ? 'primary' : 'normal'}
        onClick={() => openOwnPage(reportAddress(tenant))}
      >
        {say('setUpReport.open')}
      </Button>
    </Card>
  );
}
