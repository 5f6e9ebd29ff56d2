import './react-aria.css';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { tenantName } from '../classic/server.ts';
import { startSkin } from '../react/start-skin.tsx';
import { App } from './app.tsx';

/**
 * The entry point of a skin that nothing in it marks as Workday's: the same pages, drawn with React
 * Aria Components as its documentation shows them. Text reaches a program only through roles, names
 * and states.
 */
await startSkin(({ site, session }) => (
  <I18nProvider locale={session.language}>
    <RouterProvider navigate={(href) => site.go(href.replace(`/${tenantName}/d/`, ''))}>
      <App site={site} session={session} />
    </RouterProvider>
  </I18nProvider>
));
