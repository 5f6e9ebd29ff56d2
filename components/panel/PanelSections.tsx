import { useMemo } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { commandsFor } from '@/utils/panel/commands.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import styles from '../controls/MainColumn.module.css';
import { Note } from '../controls/Note.tsx';
import { Credentials } from '../credentials/Credentials.tsx';
import { Handoff } from '../handoff/Handoff.tsx';
import { SendBar } from '../handoff/SendBar.tsx';
import { CommandsContext, TabContext } from '../hooks/panel-context.ts';
import { ManualStep } from '../manual/ManualStep.tsx';
import { Help } from '../onboarding/Help.tsx';
import { Orientation } from '../onboarding/Orientation.tsx';
import { PageCard } from '../open-page/PageCard.tsx';
import { ReportOffer } from '../report/ReportOffer.tsx';
import { Steps } from '../steps/Steps.tsx';
import { OfferedNamesCard } from '../tenants/OfferedNamesCard.tsx';
import { RunAgainSection } from '../tenants/RunAgainSection.tsx';
import { RunNote } from '../tenants/RunNote.tsx';
import { TenantList } from '../tenants/TenantList.tsx';
import { Verify } from '../verify/Verify.tsx';
import { DeferredSections } from './DeferredSections.tsx';
import { Header } from './Header.tsx';
import { Loading } from './Loading.tsx';
import { OverlayOffNote } from './OverlayOffNote.tsx';
import { OverlaySwitches } from './OverlaySwitches.tsx';
import { RequiredAccess } from './RequiredAccess.tsx';
import { SetUpProgress } from './SetUpProgress.tsx';
import { useAnnouncements } from './useAnnouncements.ts';
import { usePanel } from './usePanel.ts';

/**
 * The side panel.
 * @param pinned id of the tab the panel stays with, or null to follow the active tab
 */
export function Panel({ pinned }: { pinned: number | null }) {
  const panel = usePanel(pinned);
  useAnnouncements(panel?.status);
  const commands = useMemo(
    () => commandsFor(panel?.tab, panel?.tenant?.key),
    [panel?.tab, panel?.tenant?.key],
  );
  if (!panel) return <Loading />;
  const { tenant, status } = panel;
  const orientationFirst = panel.primary === 'orientation';
  const orientation = panel.orientation && (
    <Orientation step={panel.orientation} primary={orientationFirst} />
  );
  return (
    <CommandsContext value={commands}>
      <TabContext value={panel.tab}>
        <Header tenant={tenant} />
        <main
          className={styles.main}
          tabIndex={-1}
          data-tenant={tenant?.tenant ?? ''}
          data-environment={tenant?.environment ?? ''}
          data-task={status?.task ?? ''}
          data-match={status?.match ?? 'none'}
        >
          <Situation panel={panel} />
          {orientationFirst && orientation}
          <PageCard key={`${status?.task} ${status?.page}`} panel={panel} />
          {!orientationFirst && orientation}
          <DeferredSections tall={tenant !== undefined}>
            <Sections panel={panel} />
          </DeferredSections>
        </main>
        {tenant && <SendBar panel={panel} />}
      </TabContext>
    </CommandsContext>
  );
}

/** What holds for the whole panel: progress, connection, tenants and overlay. */
function Situation({ panel }: { panel: PanelView }) {
  const { tenant, status } = panel;
  return (
    <>
      {tenant && <SetUpProgress steps={panel.steps} next={panel.next} />}
      <RunNote progress={panel.progress} />
      {!panel.online && (
        <Note tone="warn" alert>
          <b>{say('panel.offline.title')}.</b> {say('panel.offline.body')}
        </Note>
      )}
      {panel.otherTenant && tenant && (
        <Note tone="info">{say('panel.otherTenant', [tenant.tenant, panel.otherTenant])}</Note>
      )}
      {tenant && <OverlayOffNote tenant={tenant} status={status} />}
      {panel.offered && <OfferedNamesCard offer={panel.offered} />}
    </>
  );
}

function Sections({ panel }: { panel: PanelView }) {
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
