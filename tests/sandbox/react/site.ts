import { fetchPage, fetchSearch, tenantName } from '../classic/server.ts';
import { contentDelay, settings } from '../classic/settings.ts';
import { words } from '../classic/words.ts';
import type { FlowAnswer, PageModel, SearchAnswer } from '../page-model.ts';
import { OpenPage } from './open-page.ts';

export interface PageView {
  kind: 'page';
  id: number;
  page: OpenPage;
}
export interface SearchView {
  kind: 'search';
  id: number;
  query: string;
  results: SearchAnswer['results'];
}
export type View = PageView | SearchView | { kind: 'not-found'; id: number };

interface Displayed {
  main: View | null;
  /** Displayed above the main view: pages whose context is popup or modal. */
  dialog: PageView | null;
  /** Pages left before that remain in the document if stale content is kept. */
  left: View[];
  busy: boolean;
}

/** The current address and the pages displayed for it. React renders what `snapshot` returns. */
export class Site {
  #displayed: Displayed = { main: null, dialog: null, left: [], busy: true };
  #listeners = new Set<() => void>();
  /** Loads can overlap: only the last requested one is rendered. */
  #latestLoad = 0;
  #views = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly snapshot = (): Displayed => this.#displayed;

  /** Navigates to a path below `/{tenant}/d/` without reloading the document. */
  readonly go = (path: string): void => {
    history.pushState(null, '', `/${tenantName}/d/${path}`);
    void this.#load();
  };

  start(): void {
    window.addEventListener('popstate', () => void this.#load());
    void this.#load();
  }

  /** Shows the page of the current address. Old content stays until the new page has loaded. */
  async #load(): Promise<void> {
    this.#latestLoad += 1;
    const mine = this.#latestLoad;
    this.#change({ busy: true });
    const path = decodeURIComponent(location.pathname.replace(/^\/[^/]+\/d\//, ''));
    if (path === 'search.htmld') {
      const query = new URLSearchParams(location.search).get('q') ?? '';
      const [{ results }] = await Promise.all([fetchSearch(query), contentDelay()]);
      if (mine !== this.#latestLoad) return;
      this.#show({ kind: 'search', id: this.#nextId(), query, results }, words.searchResults);
      return;
    }
    const [answer] = await Promise.all([fetchPage(path), contentDelay()]);
    if (mine !== this.#latestLoad) return;
    if (!answer) this.#show({ kind: 'not-found', id: this.#nextId() }, words.notFoundTitle);
    else if ('navigate' in answer) this.go(answer.navigate);
    else this.#open(answer.page);
  }

  /** Handles the answer to OK, Cancel or Done. */
  async #answer(request: () => Promise<FlowAnswer>): Promise<void> {
    this.#latestLoad += 1;
    const mine = this.#latestLoad;
    this.#change({ busy: true });
    const [answered] = await Promise.all([request().catch(() => null), contentDelay()]);
    if (mine !== this.#latestLoad) return;
    // The page is no longer open on the server: show the page of the current address.
    if (!answered) void this.#load();
    else if ('navigate' in answered) this.go(answered.navigate);
    else this.#open(answered.page);
  }

  #open(answered: PageModel): void {
    const forced =
      settings.context !== null && answered.buttons.some(({ action }) => action === 'cancel');
    const model =
      forced && settings.context ? { ...answered, context: settings.context } : answered;
    const { dialog, main } = this.#displayed;
    // The same flow again: an error after OK, or its next state. React updates the controls in
    // place.
    const same = [dialog, main].find(
      (view) => view?.kind === 'page' && view.page.model.flow === model.flow,
    );
    if (same?.kind === 'page') {
      same.page.replace(model);
      this.#change({ busy: false });
      return;
    }
    const page = new OpenPage(model, {
      follow: this.go,
      answer: (asked) => void this.#answer(asked),
    });
    this.#show({ kind: 'page', id: this.#nextId(), page }, model.title);
  }

  #show(view: View, title: string): void {
    const { main, dialog, left } = this.#displayed;
    document.title = `${title} - Workday`;
    const before = settings.keepStale ? [main, ...left].filter((one) => one !== null) : [];
    if (view.kind === 'page' && view.page.model.context !== 'page')
      this.#change({ dialog: view, busy: false });
    else {
      const dialogs = settings.keepStale && dialog ? [dialog] : [];
      this.#change({ main: view, dialog: null, left: [...dialogs, ...before], busy: false });
    }
  }

  #nextId(): number {
    this.#views += 1;
    return this.#views;
  }

  #change(change: Partial<Displayed>): void {
    this.#displayed = { ...this.#displayed, ...change };
    for (const listener of this.#listeners) listener();
  }
}
