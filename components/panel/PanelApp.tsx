import { useMemo } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { createCommands, nothingShown } from '@/utils/panel/commands.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { Announcer } from '../controls/Announcer.tsx';
import column from '../controls/MainColumn.module.css';
import { Note } from '../controls/Note.tsx';
import { SendBar } from '../handoff/SendBar.tsx';
import { CommandsContext, TabContext } from '../hooks/panel-context.ts';
import { Orientation } from '../onboarding/Orientation.tsx';
import { PageCard } from '../open-page/PageCard.tsx';
import { OfferedNamesCard } from '../tenants/OfferedNamesCard.tsx';
import { RunNote } from '../tenants/RunNote.tsx';
import { Header } from './Header.tsx';
import { Loading } from './Loading.tsx';
import { OverlayOffNote } from './OverlayOffNote.tsx';
import { SetUpProgress } from './SetUpProgress.tsx';
import { UnwatchedNote } from './UnwatchedNote.tsx';
import { useAnnouncements } from './useAnnouncements.ts';
import { usePanel } from './usePanel.ts';
import '../controls/tokens.css';
import '../controls/base.css';
import { ErrorBoundary } from '../controls/ErrorBoundary.tsx';
import styles from './PanelApp.module.css';
import { DeferredSections, PanelSections } from './PanelSections.tsx';

/**
 * The side panel.
 * @param pinned id of the tab the panel stays with, or null to follow the active tab
 */
export function PanelApp({ pinned }: { pinned: number | null }) {
  return (
    <div className={styles.app}>
      <ErrorBoundary head={<Header tenant={undefined} />}>
        <Announcer>
          <Panel pinned={pinned} />
        </Announcer>
      </ErrorBoundary>
    </div>
  );
}

function Panel({ pinned }: { pinned: number | null }) {
  const panel = usePanel(pinned);
  useAnnouncements(panel?.status);
  // Bound to this render: a press carries what was drawn with the button.
  const { session, key, tenant: about, values } = panel?.shown ?? nothingShown;
  const commands = useMemo(
    () => createCommands(panel?.tab, panel?.tenant?.key, { session, key, tenant: about, values }),
    [panel?.tab, panel?.tenant?.key, session, key, about, values],
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
          className={column.main}
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
            <PanelSections panel={panel} />
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
      {panel.tab !== undefined && <UnwatchedNote status={status} />}
      {panel.offered && <OfferedNamesCard offer={panel.offered} />}
    </>
  );
}
