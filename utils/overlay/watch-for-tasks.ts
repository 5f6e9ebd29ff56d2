import { type KnownPages, sendToBackground } from '../messages.ts';
import { addressOf, urlTaskIdOf } from '../workday/hosts.ts';
import { languageOf } from '../workday/language.ts';
import { oneLine } from '../workday/text.ts';
import { watchTitles } from '../workday/watch-titles.ts';
import { type Glance, mayBeTask } from './first-look.ts';

/** What is kept of a page's titles stays small, whatever the page shows. */
const manyTitles = 200;
const longTitle = 300;

/** Asks for the guide on the first page that may be a task, and then ends: the guide watches for itself. Elsewhere it does nothing. */
export function watchForTasks(document: Document, signal: AbortSignal): void {
  const address = addressOf(document.location);
  if (!address) return;
  const { host, tenant } = address;
  const end = new AbortController();
  const both = AbortSignal.any([signal, end.signal]);
  let asking = false;
  let url = '';
  let urlTaskId: string | null = null;
  /** What this tenant's pages are known by besides the guide. Asked for once, on the first page that the guide's own titles do not tell. */
  let known: KnownPages | null = null;
  let asked: Promise<void> | null = null;
  /** Titles that are no task's: people go back and forth among few pages. */
  const dull = new Set<string>();

  function look(glance: Glance): void {
    if (asking || both.aborted) return;
    const titles = glance.titles.filter((title) => !dull.has(title));
    if (glance.urlTaskId === null && titles.length === 0) return;
    if (mayBeTask({ ...glance, titles: titles.map(oneLine) }, known ?? undefined)) void askForGuide();
    else if (!known) {
      asked ??= askForKnown();
      void asked.then(() => look(glance));
    } else
      for (const title of titles) if (dull.size < manyTitles && title.length < longTitle) dull.add(title);
  }

  async function askForKnown(): Promise<void> {
    const answer = await sendToBackground('known-pages', { host, tenant }).catch(() => undefined);
    known = answer ?? { titles: [], urlTaskIds: [] };
  }

  async function askForGuide(): Promise<void> {
    asking = true;
    try {
      await sendToBackground('guide-needed', {});
      end.abort();
    } catch {
      // The extension was reloaded and this script is left over, or the background could not start: the next page asks again.
      asking = false;
    }
  }

  watchTitles(
    document,
    (titles) => {
      if (document.URL !== url) {
        url = document.URL;
        urlTaskId = urlTaskIdOf(document.location);
      }
      look({ titles, urlTaskId, language: urlTaskId === null ? null : languageOf(document) });
    },
    both,
  );
}
