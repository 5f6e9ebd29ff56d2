import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendToBackground } from '@/utils/messages/send.ts';
import { handoffPages } from '@/utils/tenant/kolleno-hosts.ts';

/**
 * Offers the hand-off link in the URL of Kolleno's page. Reads it before the page removes the code
 * from its address. A page that is opened in the background offers it once a person looks at it.
 */
export default defineContentScript({
  matches: handoffPages,
  runAt: 'document_start',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main() {
    let link: string | null = null;
    const offer = async () => {
      if (link === null || document.visibilityState !== 'visible') return;
      const offered = link;
      // Rejects after an update of the extension. The link can still be pasted into the panel.
      const answer = await sendToBackground('handoff-link', { link }).catch(() => undefined);
      if (answer?.taken && link === offered) link = null;
    };
    const read = () => {
      if (location.hash.length < 2) return;
      link = location.href;
      void offer();
    };
    read();
    window.addEventListener('hashchange', read);
    document.addEventListener('visibilitychange', () => void offer());
    window.addEventListener('focus', () => void offer());
  },
});
