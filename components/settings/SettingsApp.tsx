import { Announcer } from '../controls/Announcer.tsx';
import { ErrorBoundary } from '../controls/ErrorBoundary.tsx';
import '../controls/tokens.css';
import '../controls/base.css';
import { SettingsHead } from './SettingsHead.tsx';
import { SettingsPage } from './SettingsPage.tsx';

export function SettingsApp() {
  return (
    <ErrorBoundary head={<SettingsHead />}>
      <Announcer>
        <SettingsPage />
      </Announcer>
    </ErrorBoundary>
  );
}
