import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPageSession } from '@/utils/content/session/page-session.ts';

/** Loaded by the background into a tab whose page may be a task (`guide-needed`). */
export default defineContentScript({
  registration: 'runtime',
  // Needed by WXT for the host permission only; the manifest lists no script for it.
  matches: [],
  noScriptStartedPostMessage: true,
  main: (context) => startPageSession(document, context.signal),
});
