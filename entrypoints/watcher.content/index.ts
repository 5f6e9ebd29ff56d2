import { defineContentScript } from 'wxt/utils/define-content-script';
import { removeLeftover } from '@/utils/content/watcher/remove-leftover.ts';
import { watchForTasks } from '@/utils/content/watcher/watch-for-tasks.ts';
import { tenantPages } from '@/utils/tenant/hosts.ts';

/** Runs on every tenant page, so it only looks at titles; what draws and fills is loaded on the first page that may be a task. */
export default defineContentScript({
  matches: tenantPages,
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main(context) {
    // Of two watchers in one document, as after an update, WXT lets the newer one live.
    removeLeftover(document);
    watchForTasks(document, context.signal);
  },
});
