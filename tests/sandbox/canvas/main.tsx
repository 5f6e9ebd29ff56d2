import '@workday/canvas-tokens-web/css/base/_variables.css';
import '@workday/canvas-tokens-web/css/brand/_variables.css';
import '@workday/canvas-tokens-web/css/system/_variables.css';
import './canvas.css';
import { CanvasProvider } from '@workday/canvas-kit-react/common';
import { createRoot } from 'react-dom/client';
import { fetchSession } from '../classic/server.ts';
import { setLanguage } from '../classic/words.ts';
import { App } from './app.tsx';
import { Site } from './site.ts';

/**
 * The entry point of the canvas skin: the same pages as classic, rendered with Workday's own
 * component library. The shell loads only this module.
 */
document.title = 'Workday';
const session = await fetchSession();
setLanguage(session.language);
document.documentElement.lang = session.language;

const site = new Site();
const root = document.createElement('div');
document.body.append(root);
createRoot(root).render(
  <CanvasProvider>
    <App site={site} session={session} />
  </CanvasProvider>,
);
site.start();
