import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendToBackground } from '@/utils/messages/send.ts';

/** Takes the hand-off link from the address of Kolleno's own page, before the page may clear the token from it. */
export default defineContentScript({
  matches: ['https://connect.kolleno.com/connect/*'],
  runAt: 'document_start',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main(context) {
    const deliver = () => {
      if (location.hash.length < 2) return;
      // Nobody to take it: the extension was updated under the page. The link can still be pasted into the panel.
      sendToBackground('handoff-link', { link: location.href }).catch(() => undefined);
    };
    deliver();
    context.addEventListener(window, 'hashchange', deliver);
  },
});
