import type { FlowAnswer, PageModel } from '../page-model.ts';
import { isAskingToDiscard } from './contexts/discard-question.ts';
import { hideFrameFromReaders, notFoundParts, showInFrame } from './contexts/frame.ts';
import { closeDialog, showAsPopup } from './contexts/popup.ts';
import { whileBusy } from './glass.ts';
import { openPage } from './open-page.ts';
import type { Page } from './page.ts';
import { closePopup, popupIsOpen } from './popups.ts';
import { searchPage } from './search.ts';
import { fetchPage, tenantName } from './server.ts';
import { contentDelay, settings } from './settings.ts';
import { words } from './words.ts';

let current: Page | null = null;
/** Loads can overlap: only the last requested one is drawn. */
let latestLoad = 0;

export function pageIsDrawing(): boolean {
  return current?.drawing ?? false;
}

/** Navigates to a path below `/{tenant}/d/` without reloading the document. */
export function go(path: string): void {
  history.pushState(null, '', `/${tenantName}/d/${path}`);
  void load();
}

export function startRouter(): void {
  window.addEventListener('popstate', () => void load());
  document.addEventListener('keydown', (event) => {
    const inDialog = current && current.model.context !== 'page';
    if (event.key === 'Escape' && inDialog && !isAskingToDiscard() && !popupIsOpen())
      current?.leave();
  });
  void load();
}

/**
 * Pages displayed earlier if stale content is kept: a dialog (Create Security Group) and a page
 * (View API Clients).
 */
const leftPaths = ['task/2997$9102.htmld', 'task/2998$9111.htmld'];
let leavesPages = settings.keepStale;

/** Shows the page of the current address. Old content stays until the new page has loaded. */
async function load(): Promise<void> {
  closePopup();
  latestLoad += 1;
  const mine = latestLoad;
  await whileBusy(async () => {
    const path = decodeURIComponent(location.pathname.replace(/^\/[^/]+\/d\//, ''));
    if (path === 'search.htmld') {
      const query = new URLSearchParams(location.search).get('q') ?? '';
      const [parts] = await Promise.all([searchPage(query, go), contentDelay()]);
      if (mine === latestLoad) showPlain(parts, words.searchResults);
      return;
    }
    const leaves = leavesPages ? leftPaths : [];
    leavesPages = false;
    const left = await Promise.all(leaves.map(fetchPage));
    const [answer] = await Promise.all([fetchPage(path), contentDelay()]);
    if (mine !== latestLoad) return;
    // Shows and leaves these pages in one step, so that they are never painted.
    for (const one of left) if (one && 'page' in one) show(one.page);
    if (!answer) showPlain(notFoundParts(), words.notFoundTitle);
    else if ('navigate' in answer) go(answer.navigate);
    else {
      hideFrameFromReaders(false);
      show(answer.page);
    }
  });
}

function showPlain(parts: ReturnType<typeof notFoundParts>, title: string): void {
  current = null;
  closeDialog();
  hideFrameFromReaders(false);
  showInFrame(parts, false);
  document.title = `${title} - Workday`;
}

function show(answered: PageModel): void {
  const forced =
    settings.context !== null && answered.buttons.some(({ action }) => action === 'cancel');
  const model = forced && settings.context ? { ...answered, context: settings.context } : answered;
  const { page, parts } = openPage(model, { follow: go, answer });
  current = page;
  if (model.context === 'popup') showAsPopup(parts, model.mode);
  else {
    closeDialog();
    showInFrame(parts, model.context === 'modal');
  }
  document.title = `${model.title} - Workday`;
  if (model.context !== 'page') page.inputs.values().next().value?.focus();
}

function answer(asked: () => Promise<FlowAnswer>): void {
  latestLoad += 1;
  const mine = latestLoad;
  void whileBusy(async () => {
    const [answered] = await Promise.all([asked().catch(() => null), contentDelay()]);
    if (mine !== latestLoad) return;
    // The page is no longer open on the server: show the page of the current address.
    if (!answered) void load();
    else if ('navigate' in answered) {
      closeDialog();
      go(answered.navigate);
    } else show(answered.page);
  });
}
