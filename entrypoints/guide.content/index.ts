import { defineContentScript } from 'wxt/utils/define-content-script';
import { watchForTasks } from '@/utils/overlay/watch-for-tasks.ts';

/** Runs on every tenant page, so it only looks at titles; what draws and fills is loaded on the first page that may be a task. */
export default defineContentScript({
  matches: [
    'https://*.myworkday.com/*/d/*',
    'https://*.workday.com/*/d/*',
    'https://*.myworkdaygov.com/*/d/*',
    'https://*.workdaygov.com/*/d/*',
  ],
  runAt: 'document_idle',
  allFrames: false,
  noScriptStartedPostMessage: true,
  main: (context) => watchForTasks(document, context.signal),
});
