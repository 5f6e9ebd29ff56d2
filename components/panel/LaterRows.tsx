import { say } from '@/utils/i18n/say.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { Row } from '../controls/Row.tsx';
import { ManualStep } from '../manual/ManualStep.tsx';
import { Help } from '../onboarding/Help.tsx';
import { ReportOffer } from '../report/ReportOffer.tsx';
import { RunAgainSection } from '../tenants/RunAgainSection.tsx';
import { TenantList } from '../tenants/TenantList.tsx';
import { OverlaySwitches } from './OverlaySwitches.tsx';
import { RequiredAccess } from './RequiredAccess.tsx';

/** The rows that few set-ups need. */
export function LaterRows({ panel, started }: { panel: PanelView; started: boolean }) {
  const { tenant, status } = panel;
  return (
    <>
      {tenant && panel.place.kind === 'tenant' && (
        <ManualStep key={`by hand ${tenant.key}`} panel={panel} tenant={tenant} />
      )}
      <Row name="more" icon="more" title={say('panel.rows.more')}>
        {started && <RequiredAccess />}
        {tenant && (started || panel.receipt) && <ReportOffer tenant={tenant.key} />}
        {tenant && <RunAgainSection tenant={tenant} progress={panel.progress} />}
        {tenant && <OverlaySwitches tenant={tenant} status={status} />}
        <TenantList shown={tenant} />
        <Help />
      </Row>
    </>
  );
}
