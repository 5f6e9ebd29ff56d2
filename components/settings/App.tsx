import { Announcer } from '../controls/Announcer.tsx';
import { ErrorBoundary } from '../controls/ErrorBoundary.tsx';
import '../controls/tokens.css';
import '../controls/base.css';
import { Settings } from './Settings.tsx';
import { SettingsHead } from './SettingsHead.tsx';

export function App() {
  return (
    <ErrorBoundary head={<SettingsHead />}>
      <Announcer>
        <Settings />
      </Announcer>
    </ErrorBoundary>
  );
}
