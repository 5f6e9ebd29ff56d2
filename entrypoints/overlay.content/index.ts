import { defineContentScript } from 'wxt/utils/define-content-script';
import { startPageSession } from '@/utils/content/session/page-session.ts';
import { isCatalogueMissing, setCatalogue } from '@/utils/i18n/catalogue.ts';
import { replaceEarlierScript } from '@/utils/messages/content-scripts.ts';
import { sendToBackground } from '@/utils/messages/send.ts';

/** Injected by the background into a tab whose page may be a task (`guide-needed`). */
export default defineContentScript({
  registration: 'runtime',
  // WXT requires it for the host permission only. The manifest lists no script for it.
  matches: [],
  noScriptStartedPostMessage: true,
  main() {
    const signal = replaceEarlierScript('overlay');
    if (!isCatalogueMissing()) return startPageSession(document, signal);
    const start = () => startPageSession(document, signal);
    void sendToBackground('catalogue', {})
      .then((catalogue) => catalogue && setCatalogue(catalogue))
      .then(start, start);
  },
});
