import { sendToBackground } from '../messages.ts';
import { addressOf } from '../workday/hosts.ts';
import { readDocumentTitle, readTitle } from '../workday/page.ts';
import { watchPage } from '../workday/watch.ts';
import { mayBeTask } from './first-look.ts';

/** Asks for the guide on the first page that may be a task, and then ends: the guide watches for itself. Elsewhere it does nothing. */
export function watchForTasks(document: Document, signal: AbortSignal): void {
  if (!addressOf(document.location)) return;
  const end = new AbortController();
  const both = AbortSignal.any([signal, end.signal]);
  let asking = false;

  watchPage(
    document,
    async (change) => {
      if (!change.title || asking) return;
      const titles = [readTitle(document)?.title ?? null, readDocumentTitle(document)];
      const urlTaskId = addressOf(document.location)?.urlTaskId ?? null;
      if (!mayBeTask({ titles, urlTaskId })) return;
      asking = true;
      try {
        await sendToBackground('guide-needed', {});
        end.abort();
      } catch {
        // The extension was reloaded and this script is left over, or the background could not start: the next page asks again.
        asking = false;
      }
    },
    both,
  );
}
