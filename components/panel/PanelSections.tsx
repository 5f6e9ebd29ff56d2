import { type ReactNode, useDeferredValue } from 'react';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import { Credentials } from '../credentials/Credentials.tsx';
import { Handoff } from '../handoff/Handoff.tsx';
import { ManualStep } from '../manual/ManualStep.tsx';
import { Help } from '../onboarding/Help.tsx';
import { ReportOffer } from '../report/ReportOffer.tsx';
import { Steps } from '../steps/Steps.tsx';
import { RunAgainSection } from '../tenants/RunAgainSection.tsx';
import { TenantList } from '../tenants/TenantList.tsx';
import { Verify } from '../verify/Verify.tsx';
import { OverlaySwitches } from './OverlaySwitches.tsx';
import styles from './PanelSections.module.css';
import { RequiredAccess } from './RequiredAccess.tsx';

/** The sections below the card of the open page. */
export function PanelSections({ panel }: { panel: PanelView }) {
  const { tenant, status, steps } = panel;
  const started = steps.some(({ state }) => state === 'done' || state === 'attention');
  const access = <RequiredAccess key={String(started)} started={started} />;
  return (
    <>
      {tenant && panel.place.kind === 'tenant' && (
        <ManualStep key={`by hand ${tenant.key}`} panel={panel} tenant={tenant} />
      )}
      {!started && access}
      {tenant && tenantSections(panel, tenant, started)}
      {tenant && <RunAgainSection tenant={tenant} progress={panel.progress} />}
      {started && access}
      {tenant && <OverlaySwitches tenant={tenant} status={status} />}
      <TenantList shown={tenant} />
      <Help />
    </>
  );
}

/**
 * The sections about the tenant on show, next task first: the steps while any are left, then the
 * check and the hand-off.
 */
function tenantSections(panel: PanelView, tenant: Tenant, started: boolean) {
  const { handoff, verification, primary, receipt } = panel;
  const inWorkday = panel.place.kind === 'tenant';
  const steps = <Steps key="steps" steps={panel.steps} inWorkday={inWorkday} />;
  const credentials = (
    <Credentials
      key={tenant.key}
      credentials={panel.credentials}
      persistence={panel.persistence}
      tenant={tenant}
    />
  );
  // Values that were handed off and wiped cannot be checked any more.
  const verify = !(handoff.state === 'received' && verification.needed.length > 0) && (
    <Verify
      key={`verify ${tenant.key}`}
      verification={verification}
      primary={primary}
      inWorkday={inWorkday}
    />
  );
  const send = (
    <Handoff
      key="handoff"
      handoff={handoff}
      offer={panel.offer}
      tenant={tenant}
      receipt={receipt}
      primary={primary === 'connect'}
    />
  );
  const report = (started || receipt) && (
    <ReportOffer key="report" tenant={tenant.key} primary={primary === 'report'} />
  );
  return panel.next
    ? [steps, credentials, verify, send, report]
    : [verify, send, report, credentials, steps];
}

interface DeferredProps {
  /** The sections will be higher than the window. */
  tall: boolean;
  children: ReactNode;
}

/**
 * Defers the first render of the sections below the fold, so that the sections above can be used
 * sooner. Later renders are not deferred. Reserves the height of tall sections meanwhile, so that
 * the scroll bar does not appear late and shift the layout.
 */
export function DeferredSections({ tall, children }: DeferredProps) {
  const rendered = useDeferredValue(true, false);
  return rendered ? children : tall && <div className={styles.place} />;
}
