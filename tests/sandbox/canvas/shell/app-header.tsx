import { TertiaryButton } from '@workday/canvas-kit-react/button';
import { SystemIcon } from '@workday/canvas-kit-react/icon';
import { InputGroup } from '@workday/canvas-kit-react/text-input';
import { inboxIcon, justifyIcon, searchIcon, userIcon } from '@workday/canvas-system-icons-web';
import { useState } from 'react';
import { searchPath } from '../../classic/server.ts';
import { words } from '../../classic/words.ts';
import type { SessionAnswer } from '../../page-model.ts';

/**
 * The header, present before any content: environment banner, navigation, search, inbox, profile.
 */
export function AppHeader({ session, go }: { session: SessionAnswer; go: (path: string) => void }) {
  return (
    <header>
      {session.banner !== null && <div className="environment">{session.banner}</div>}
      <div className="bar">
        <TertiaryButton
          icon={justifyIcon}
          aria-label={words.menu}
          onClick={() => go('home.htmld')}
        />
        <b>Stand-in tenant</b>
        <Search go={go} />
        <TertiaryButton icon={inboxIcon} aria-label={words.inbox} />
        <TertiaryButton icon={userIcon} aria-label={words.profile(session.user)} />
      </div>
    </header>
  );
}

function Search({ go }: { go: (path: string) => void }) {
  const [query, setQuery] = useState('');
  return (
    <search className="search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (query.trim()) go(searchPath(query.trim()));
        }}
      >
        <InputGroup>
          <InputGroup.InnerStart pointerEvents="none">
            <SystemIcon icon={searchIcon} />
          </InputGroup.InnerStart>
          <InputGroup.Input
            type="search"
            autoComplete="off"
            aria-label={words.search}
            placeholder={words.search}
            value={query}
            onChange={(event: React.ChangeEvent<HTMLInputElement>) => setQuery(event.target.value)}
            width="100%"
          />
        </InputGroup>
      </form>
    </search>
  );
}
