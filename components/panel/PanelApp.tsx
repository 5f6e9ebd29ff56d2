import { Announcer } from '../controls/Announcer.tsx';
import '../controls/tokens.css';
import '../controls/base.css';
import { ErrorBoundary } from '../controls/ErrorBoundary.tsx';
import { Header } from './Header.tsx';
import { Panel } from './Panel.tsx';
import styles from './PanelApp.module.css';

/** @param pinned id of the tab the panel stays with, or null to follow the active tab */
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
