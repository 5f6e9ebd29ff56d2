import { Announcer } from '../controls/Announcer.tsx';
import { ErrorBoundary } from '../panel/ErrorBoundary.tsx';
import '../tokens.css';
import '../base.css';
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
