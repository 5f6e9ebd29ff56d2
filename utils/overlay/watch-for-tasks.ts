import { type KnownPages, sendToBackground } from '../messages.ts';
import { addressOf } from '../workday/hosts.ts';
import { languageOf } from '../workday/language.ts';
import { readDocumentTitle, readTitle } from '../workday/page.ts';
import { watchPage } from '../workday/watch.ts';
import { mayBeTask } from './first-look.ts';

/** Asks for the guide on the first page that may be a task, and then ends: the guide watches for itself. Elsewhere it does nothing. */
export function watchForTasks(document: Document, signal: AbortSignal): void {
  const address = addressOf(document.location);
  if (!address) return;
  const { host, tenant } = address;
  const end = new AbortController();
  const both = AbortSignal.any([signal, end.signal]);
  let asking = false;
  /** Asked for once, on the first page that the guide's own titles do not tell. */
  let known: Promise<KnownPages | undefined> | null = null;
  const knownPages = () => {
    known ??= sendToBackground('known-pages', { host, tenant }).catch(() => undefined);
    return known;
  };

  watchPage(
    document,
    async (change) => {
      if (!change.title || asking) return;
      const titles = [readTitle(document)?.title ?? null, readDocumentTitle(document)];
      const urlTaskId = addressOf(document.location)?.urlTaskId ?? null;
      const glance = { titles, urlTaskId, language: languageOf(document) };
      if (!mayBeTask(glance) && !mayBeTask(glance, await knownPages())) return;
      if (asking || both.aborted) return;
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
