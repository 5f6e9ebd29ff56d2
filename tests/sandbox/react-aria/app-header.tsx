import { Button, Input, SearchField } from 'react-aria-components';
import { searchPath } from '../classic/server.ts';
import { words } from '../classic/words.ts';
import type { SessionAnswer } from '../page-model.ts';

/** Environment banner, navigation, search and profile. */
export function AppHeader({ session, go }: { session: SessionAnswer; go: (path: string) => void }) {
  return (
    <header>
      {session.banner !== null && <p className="environment">{session.banner}</p>}
      <Button onPress={() => go('home.htmld')}>{words.home}</Button>
      <search>
        <SearchField
          aria-label={words.search}
          onSubmit={(query) => {
            if (query.trim()) go(searchPath(query.trim()));
          }}
        >
          <Input placeholder={words.search} />
          <Button>✕</Button>
        </SearchField>
      </search>
      <Button>{words.profile(session.user)}</Button>
    </header>
  );
}
