import { claimOverlayMark, releaseOverlayMark } from '../../messages/content-scripts.ts';
import { sendToBackground } from '../../messages/send.ts';
import type { KnownPages } from '../../state/guide-context.ts';
import { addressOf, urlTaskIdOf } from '../../tenant/hosts.ts';
import { languageOf } from '../../workday/dom/language.ts';
import { oneLine } from '../../workday/dom/text.ts';
import { watchPresses } from '../../workday/watch/watch-presses.ts';
import { watchTitles } from '../../workday/watch/watch-titles.ts';
import { mayBeTask, type QuickLook } from './quick-match.ts';

/** What is kept of pages' titles and ids stays small, whatever they show. */
const manySigns = 200;
const longSign = 300;

/** Asks for the guide on the first page that may be a task, or on the way to it, and then ends: the guide watches for itself. Elsewhere it does nothing. */
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
  /** Titles and ids that are no task's: people go back and forth among few pages. */
  const dull = new Set<string>();
  const isDull = (sign: string | null): boolean => sign === null || dull.has(sign);

  function look(glance: QuickLook): void {
    if (asking || both.aborted) return;
    const { titles, urlTaskId } = glance;
    if (mayBeTask({ ...glance, titles: titles.map(oneLine) }, known ?? undefined))
      void askForGuide();
    else if (!known) {
      asked ??= askForKnown();
      void asked.then(() => look(glance));
    } else
      for (const sign of [...titles, urlTaskId ?? ''])
        if (dull.size < manySigns && sign.length < longSign) dull.add(sign);
  }

  async function askForKnown(): Promise<void> {
    const answer = await sendToBackground('known-pages', { host, tenant }).catch(() => undefined);
    known = answer ?? { titles: [], urlTaskIds: [] };
  }

  async function askForGuide(): Promise<void> {
    asking = true;
    // The side panel may have had it loaded.
    if (!claimOverlayMark()) return end.abort();
    try {
      await sendToBackground('guide-needed', {});
      end.abort();
    } catch {
      releaseOverlayMark();
      // The extension was reloaded and this script is left over, or the background could not start: the next page asks again.
      asking = false;
    }
  }

  // A press on a task's name, or a search for it, has the guide loaded before the page is there.
  watchPresses(
    document,
    ({ words, urlTaskId }) => {
      if (!asking && mayBeTask({ titles: [oneLine(words)], urlTaskId }, known ?? undefined))
        void askForGuide();
    },
    both,
  );
  watchTitles(
    document,
    (titles) => {
      if (document.URL !== url) {
        url = document.URL;
        urlTaskId = urlTaskIdOf(document.location);
      }
      if (isDull(urlTaskId) && titles.every(isDull)) return;
      look({ titles, urlTaskId, language: urlTaskId === null ? null : languageOf(document) });
    },
    both,
  );
}
