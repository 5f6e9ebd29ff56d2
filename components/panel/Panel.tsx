import { useMemo } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { createCommands } from '@/utils/panel/commands.ts';
import styles from '../controls/MainColumn.module.css';
import { Note } from '../controls/Note.tsx';
import { Credentials } from '../credentials/Credentials.tsx';
import { Handoff } from '../handoff/Handoff.tsx';
import { SendBar } from '../handoff/SendBar.tsx';
import { CommandsProvider } from '../hooks/useCommands.ts';
import { TabProvider } from '../hooks/useTab.ts';
import { ByHand } from '../manual/ByHand.tsx';
import { Help } from '../onboarding/Help.tsx';
import { Orientation } from '../onboarding/Orientation.tsx';
import { PageCard } from '../open-page/PageCard.tsx';
import { ReportOffer } from '../report/ReportOffer.tsx';
import { Steps } from '../steps/Steps.tsx';
import { OfferedNamesCard } from '../tenants/OfferedNames.tsx';
import { RunAgainSection } from '../tenants/RunAgainSection.tsx';
import { RunNote } from '../tenants/RunNote.tsx';
import { Tenants } from '../tenants/Tenants.tsx';
import { Verify } from '../verify/Verify.tsx';
import { AccessNeeded } from './AccessNeeded.tsx';
import { DeferredSections } from './DeferredSections.tsx';
import { Header } from './Header.tsx';
import { Loading } from './Loading.tsx';
import { OffNote } from './OffNote.tsx';
import { OffSwitches } from './OffSwitches.tsx';
import { SetUpProgress } from './Progress.tsx';
import { useAnnouncements } from './useAnnouncements.ts';
import { usePanel } from './usePanel.ts';

/** The side panel. @param pinned id of the tab it stays with, or null to follow the active one */
export function Panel({ pinned }: { pinned: number | null }) {
  const panel = usePanel(pinned);
  useAnnouncements(panel?.status);
  const commands = useMemo(
    () => createCommands(panel?.tab, panel?.tenant?.key),
    [panel?.tab, panel?.tenant?.key],
  );
  if (!panel) return <Loading />;
  const { tenant, status, steps } = panel;
  const started = steps.some(({ state }) => state === 'done' || state === 'attention');
  const access = <AccessNeeded key={String(started)} started={started} />;
  const inWorkday = panel.place.kind === 'tenant';
  const first = panel.primary === 'orientation';
  const orientation = panel.orientation && <Orientation step={panel.orientation} primary={first} />;
  const parts = tenant && {
    steps: <Steps key="steps" steps={steps} inWorkday={inWorkday} />,
    credentials: (
      <Credentials
        key={tenant.key}
        credentials={panel.credentials}
        keeping={panel.keeping}
        tenant={tenant}
      />
    ),
    // What was handed over and wiped cannot be checked any more.
    verify: !(panel.handoff.state === 'received' && panel.verification.needed.length > 0) && (
      <Verify
        key={`verify ${tenant.key}`}
        verification={panel.verification}
        primary={panel.primary}
        inWorkday={inWorkday}
      />
    ),
    handoff: (
      <Handoff
        key="handoff"
        handoff={panel.handoff}
        tenant={tenant}
        receipt={panel.receipt}
        primary={panel.primary === 'connect'}
      />
    ),
    report: (started || panel.receipt) && (
      <ReportOffer key="report" tenant={tenant.key} primary={panel.primary === 'report'} />
    ),
  };
  // What is to be done next stands next: the steps first, the check and the way to Kolleno once they are done.
  const inOrder =
    parts &&
    (panel.next
      ? [parts.steps, parts.credentials, parts.verify, parts.handoff, parts.report]
      : [parts.verify, parts.handoff, parts.report, parts.credentials, parts.steps]);
  return (
    <CommandsProvider value={commands}>
      <TabProvider value={panel.tab}>
        <Header tenant={tenant} />
        <main
          className={styles.main}
          tabIndex={-1}
          data-tenant={tenant?.tenant ?? ''}
          data-environment={tenant?.environment ?? ''}
          data-task={status?.task ?? ''}
          data-match={status?.match ?? 'none'}
        >
          {tenant && <SetUpProgress steps={steps} next={panel.next} />}
          <RunNote progress={panel.progress} />
          {!panel.online && (
            <Note tone="warn" alert>
              <b>{say('panel.offline.title')}.</b> {say('panel.offline.body')}
            </Note>
          )}
          {panel.otherTenant && tenant && (
            <Note tone="info">{say('panel.otherTenant', [tenant.tenant, panel.otherTenant])}</Note>
          )}
          {tenant && <OffNote tenant={tenant} status={status} />}
          {panel.offered && <OfferedNamesCard offer={panel.offered} />}
          {first && orientation}
          <PageCard key={`${status?.task} ${status?.page}`} panel={panel} />
          {!first && orientation}
          <DeferredSections tall={tenant !== undefined}>
            {tenant && inWorkday && (
              <ByHand key={`by hand ${tenant.key}`} panel={panel} tenant={tenant} />
            )}
            {!started && access}
            {inOrder}
            {tenant && <RunAgainSection tenant={tenant} progress={panel.progress} />}
            {started && access}
            {tenant && <OffSwitches tenant={tenant} status={status} />}
            <Tenants shown={tenant} />
            <Help />
          </DeferredSections>
        </main>
        {tenant && <SendBar panel={panel} />}
      </TabProvider>
    </CommandsProvider>
  );
}
