import '@workday/canvas-tokens-web/css/base/_variables.css';
import '@workday/canvas-tokens-web/css/brand/_variables.css';
import '@workday/canvas-tokens-web/css/system/_variables.css';
import './canvas.css';
import { CanvasProvider } from '@workday/canvas-kit-react/common';
import { startSkin } from '../react/start-skin.tsx';
import { App } from './app.tsx';

/**
 * The entry point of the canvas skin: the same pages as classic, rendered with Workday's own
 * component library. The shell loads only this module.
 */
await startSkin(({ site, session }) => (
  <CanvasProvider>
    <App site={site} session={session} />
  </CanvasProvider>
));
