import AppBar from '@mui/material/AppBar';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Toolbar from '@mui/material/Toolbar';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { searchPath } from '../classic/server.ts';
import { words } from '../classic/words.ts';
import type { SessionAnswer } from '../page-model.ts';

/** Environment banner, navigation, search and profile. */
export function Header({ session, go }: { session: SessionAnswer; go: (path: string) => void }) {
  const [query, setQuery] = useState('');
  return (
    <AppBar position="static" color="default">
      {session.banner !== null && <Typography align="center">{session.banner}</Typography>}
      <Toolbar>
        <Button onClick={() => go('home.htmld')}>{words.home}</Button>
        <search>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (query.trim()) go(searchPath(query.trim()));
            }}
          >
            <TextField
              label={words.search}
              type="search"
              size="small"
              autoComplete="off"
              value={query}
              onChange={(event) => setQuery(event.target.value)}
            />
          </form>
        </search>
        <Button>{words.profile(session.user)}</Button>
      </Toolbar>
    </AppBar>
  );
}
