import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPageSession } from '@/utils/content/session/page-session.ts';
import { replaceEarlierScript } from '@/utils/messages/content-scripts.ts';

/** Injected by the background into a tab whose page may be a task (`guide-needed`). */
export default defineContentScript({
  registration: 'runtime',
  // WXT requires it for the host permission only. The manifest lists no script for it.
  matches: [],
  noScriptStartedPostMessage: true,
  main: () => startPageSession(document, replaceEarlierScript('overlay')),
});
