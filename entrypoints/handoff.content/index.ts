import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendToBackground } from '@/utils/messages/send.ts';
import { handoffPages } from '@/utils/tenant/kolleno-hosts.ts';

/** Reads the hand-off link from the URL of Kolleno's page before the page can clear the token. */
export default defineContentScript({
  matches: handoffPages,
  runAt: 'document_start',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main() {
    const deliver = () => {
      if (location.hash.length < 2) return;
      // Rejects after an update of the extension. The link can still be pasted into the panel.
      sendToBackground('handoff-link', { link: location.href }).catch(() => undefined);
    };
    deliver();
    window.addEventListener('hashchange', deliver);
  },
});
