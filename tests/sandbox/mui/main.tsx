import CssBaseline from '@mui/material/CssBaseline';
import { startSkin } from '../react/start-skin.tsx';
import { App } from './app.tsx';

/**
 * The entry point of a skin that nothing in it marks as Workday's: the same pages, drawn with
 * Material UI as its documentation shows them.
 */
await startSkin(({ site, session }) => (
  <>
    <CssBaseline />
    <App site={site} session={session} />
  </>
));
