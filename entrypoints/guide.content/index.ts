import { defineContentScript } from 'wxt/utils/define-content-script';
import { removeLeftOver } from '@/utils/overlay/left-over.ts';
import { watchForTasks } from '@/utils/overlay/watch-for-tasks.ts';
import { tenantPages } from '@/utils/workday/tenant-pages.ts';

/** Runs on every tenant page, so it only looks at titles; what draws and fills is loaded on the first page that may be a task. */
export default defineContentScript({
  matches: tenantPages,
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main(context) {
    // Of two watchers in one document, as after an update, WXT lets the newer one live.
    removeLeftOver(document);
    watchForTasks(document, context.signal);
  },
});
