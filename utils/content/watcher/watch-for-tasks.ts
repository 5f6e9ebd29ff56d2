import { browser } from 'wxt/browser';
import { claimOverlayMark, releaseOverlayMark } from '../../messages/content-scripts.ts';
import { sendToBackground } from '../../messages/send.ts';
import type { KnownPages } from '../../state/guide-context.ts';
import { addressOf, urlTaskIdOf } from '../../tenant/hosts.ts';
import { statedLanguage } from '../../workday/dom/language.ts';
import { oneLine } from '../../workday/dom/text.ts';
import { watchPresses } from '../../workday/watch/watch-presses.ts';
import { watchTitles } from '../../workday/watch/watch-titles.ts';
import { mayBeTask, type PageSigns } from './quick-match.ts';

/** Bounds for the remembered titles and ids, whatever pages show. */
const maxOtherSigns = 200;
const maxSignLength = 300;

/**
 * Removes what an earlier version of the extension drew, which can reach nobody any more. It
 * notices the removal and ends (shadow-host.ts). A drawing that is still in use returns at once.
 */
export function removeLeftover(document: Document): void {
  for (const host of document.querySelectorAll('kolleno-guide')) host.remove();
}

/**
 * Asks for the guide on the first page that may be a task, or on a press that leads to one, and
 * then ends: the guide watches for itself. Does nothing outside tenants.
 */
export function watchForTasks(document: Document, signal: AbortSignal): void {
  const address = addressOf(document.location);
  if (!address) return;
  const { host, tenant } = address;
  const end = new AbortController();
  const alive = AbortSignal.any([signal, end.signal]);
  let isAsking = false;
  let url = '';
  let urlTaskId: string | null = null;
  /** Signs of this tenant's pages besides the guide's. Requested once, when first needed. */
  let known: KnownPages | undefined;
  let knownRequest: Promise<void> | undefined;
  /** Titles and ids that belong to no task: people go back and forth among few pages. */
  const otherSigns = new Set<string>();
  const isOther = (sign: string | null): boolean => sign === null || otherSigns.has(sign);

  function check(signs: PageSigns): void {
    // Cut off by an update: the new version has a watcher of its own in this document.
    if (!browser.runtime?.id) end.abort();
    if (isAsking || alive.aborted) return;
    const { titles, urlTaskId } = signs;
    if (mayBeTask({ ...signs, titles: titles.map(oneLine) }, known)) void askForGuide();
    else if (!known) {
      knownRequest ??= requestKnown();
      void knownRequest.then(() => check(signs));
    } else
      for (const sign of [...titles, urlTaskId ?? ''])
        if (otherSigns.size < maxOtherSigns && sign.length < maxSignLength) otherSigns.add(sign);
  }

  async function requestKnown(): Promise<void> {
    const answer = await sendToBackground('known-pages', { host, tenant }).catch(() => undefined);
    known = answer ?? { titles: [], urlTaskIds: [] };
  }

  async function askForGuide(): Promise<void> {
    isAsking = true;
    // The side panel may have loaded it already.
    if (!claimOverlayMark()) return end.abort();
    try {
      await sendToBackground('guide-needed', {});
      end.abort();
    } catch {
      releaseOverlayMark();
      // The extension was reloaded, or the background could not start: the next page asks again.
      isAsking = false;
    }
  }

  // A press on a task's name, or a search for it, loads the guide before the page opens.
  watchPresses(
    document,
    ({ words, urlTaskId }) => {
      if (!isAsking && mayBeTask({ titles: [oneLine(words)], urlTaskId }, known))
        void askForGuide();
    },
    alive,
  );
  watchTitles(
    document,
    (titles) => {
      if (document.URL !== url) {
        url = document.URL;
        urlTaskId = urlTaskIdOf(document.location);
      }
      if (isOther(urlTaskId) && titles.every(isOther)) return;
      check({ titles, urlTaskId, language: urlTaskId === null ? null : statedLanguage(document) });
    },
    alive,
  );
}
