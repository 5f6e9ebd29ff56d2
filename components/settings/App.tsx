import { Announcer } from '../controls/Announcer.tsx';
import { ErrorBoundary } from '../panel/ErrorBoundary.tsx';
import '../tokens.css';
import '../base.css';
import { Settings } from './Settings.tsx';

export function App() {
  return (
    <ErrorBoundary>
      <Announcer>
        <Settings />
      </Announcer>
    </ErrorBoundary>
  );
}
