import { defineContentScript } from 'wxt/utils/define-content-script';
import { removeLeftover, watchForTasks } from '@/utils/content/watcher/watch-for-tasks.ts';
import { replaceEarlierScript } from '@/utils/messages/content-scripts.ts';
import { tenantPages } from '@/utils/tenant/match-patterns.ts';

/**
 * Runs on every tenant page and reads only its title. The overlay is injected on the first page
 * that may be a task.
 */
export default defineContentScript({
  matches: tenantPages,
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main() {
    removeLeftover(document);
    watchForTasks(document, replaceEarlierScript('watcher'));
  },
});
