import { lazy, Suspense, useMemo } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { createCommands, nothingShown } from '@/utils/panel/commands.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { Announcer } from '../controls/Announcer.tsx';
import column from '../controls/MainColumn.module.css';
import { Note } from '../controls/Note.tsx';
import { keepFocus } from '../hooks/keep-focus.ts';
import { CommandsContext, TabContext } from '../hooks/panel-context.ts';
import { PageCard } from '../open-page/PageCard.tsx';
import { OfferedNamesCard } from '../tenants/OfferedNamesCard.tsx';
import { RunNote } from '../tenants/RunNote.tsx';
import { Header } from './Header.tsx';
import { Loading } from './Loading.tsx';
import { OverlayOffNote } from './OverlayOffNote.tsx';
import { SetUpProgress } from './SetUpProgress.tsx';
import { StatusFooter } from './StatusFooter.tsx';
import { UnwatchedNote } from './UnwatchedNote.tsx';
import { useAnnouncements } from './useAnnouncements.ts';
import { usePanel } from './usePanel.ts';
import '../controls/tokens.css';
import '../controls/base.css';
import { ErrorBoundary } from '../controls/ErrorBoundary.tsx';
import styles from './PanelApp.module.css';

/** Loaded once the card can be used. */
const PanelSections = lazy(() => import('./PanelSections.tsx'));
/** Loaded on request: few people look at it twice. */
const Orientation = lazy(() => import('../onboarding/Orientation.tsx'));

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
  useAnnouncements(panel);
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
    <Suspense>
      <Orientation step={panel.orientation} primary={orientationFirst} />
    </Suspense>
  );
  return (
    <CommandsContext value={commands}>
      <TabContext value={panel.tab}>
        <Header tenant={tenant} />
        <main
          ref={keepFocus}
          className={column.main}
          tabIndex={-1}
          data-tenant={tenant?.tenant ?? ''}
          data-environment={tenant?.environment ?? ''}
          data-task={status?.task ?? ''}
          data-match={status?.match ?? 'none'}
        >
          <Situation panel={panel} />
          {orientationFirst && orientation}
          <PageCard key={cardKey(panel)} panel={panel} />
          {!orientationFirst && orientation}
          {panel.tab !== undefined && <UnwatchedNote status={status} />}
          <Suspense>
            <PanelSections panel={panel} />
          </Suspense>
        </main>
        <StatusFooter panel={panel} />
      </TabContext>
    </CommandsContext>
  );
}

/** A card for another page or purpose is another card: nothing typed or asked in it is kept. */
const cardKey = ({ card, status }: PanelView): string =>
  card === 'page' ? `${status?.task} ${status?.page}` : card;

/** What holds for the whole panel: progress, connection, tenants and overlay. */
function Situation({ panel }: { panel: PanelView }) {
  const { tenant, status } = panel;
  return (
    <>
      {tenant && <SetUpProgress steps={panel.steps} next={panel.next} />}
      <RunNote progress={panel.progress} />
      {!panel.online && panel.card !== 'finish' && (
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
