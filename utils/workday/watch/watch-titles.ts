import {
  dialogs,
  headings,
  nameInTab,
  textInTab,
  textsOf,
  titles,
  touchedTitles,
  touchesTab,
} from './title-texts.ts';

/** So long after something that leads to another page the document is watched for its title, in milliseconds. Slow pages take ten seconds. */
const patience = 60_000;
/** And so long after a title came: some pages show one while they load. */
const linger = 10_000;

/**
 * Calls back with the texts of titles that came or changed, as they stand in the document, and of those that are there at the start; also, with
 * none, where the address changed. Looks only at what the changes touched and asks for neither style nor layout, so that a page which is none of ours notices nothing.
 *
 * A page that people work in for an hour changes all the time and stays the same page. So the whole document is watched only for a while after
 * what can lead to another one: its address or the name in the tab changed, a dialog came, somebody pressed a button or Enter, or came back
 * to the tab. And Workday names each page twice, in the tab and in a heading (docs/workday.md, "Page markup"): once both agree, the tab is trusted to tell of
 * the next page alone, and dialogs are seen where they come into `body` or take the focus. Where the tab then says nothing of another address, it is trusted no more.
 * Ends without a trace when `signal` aborts.
 */
export function watchTitles(
  document: Document,
  callback: (titles: readonly string[]) => void,
  signal: AbortSignal,
): void {
  const view = document.defaultView;
  if (!view || signal.aborted) return;
  // Where the browser has it: navigation by `pushState` is seen without any change to the document.
  const navigation: EventTarget | undefined = 'navigation' in view ? view.navigation : undefined;
  let address = document.location.href;
  const moved = (): boolean => {
    const before = address;
    address = document.location.href;
    return address !== before;
  };

  let trusted = false;
  /** The address is another one since, and the tab, though trusted, has not said a word of it. */
  let unnamed = false;
  /** What the tab said all the while. Hidden pages stay in the document, so an old heading may well agree with it. */
  let doubted: string | null = null;
  let lastHeadings: readonly string[] = [];
  const tell = (found: Iterable<Element>): void => {
    const elements = [...found];
    callback(textsOf(elements));
    const texts = textsOf(elements.filter((one) => one.matches(headings)));
    if (texts.length > 0) lastHeadings = texts;
    const name = nameInTab(document);
    trusted = name !== null && name !== doubted && lastHeadings.includes(name);
    if (trusted) until = 0;
    else watchFor(linger);
  };
  /** Once there was a dialog, a text that changes may be its name. */
  let around = document.querySelector(dialogs) ? titles : `${headings}, title`;
  const take = (records: readonly MutationRecord[]): void => {
    const touched = touchedTitles(records, around);
    if (touched.size > 0) {
      tell(touched);
      if ([...touched].some((one) => one.matches(dialogs))) around = titles;
    } else if (!navigation && moved()) callback([]);
  };

  let watching = false;
  /** In milliseconds of the page's clock. A timer costs more than all the rest of a look. */
  let until = 0;
  const awake = (): boolean => view.performance.now() < until;
  const everything = new MutationObserver((records) => {
    if (!awake()) {
      watching = false;
      everything.disconnect();
    } else if (!unnamed) {
      take(records);
      beginnings.takeRecords();
    }
  });
  const watchFor = (milliseconds: number): void => {
    until = view.performance.now() + milliseconds;
    if (watching) return;
    watching = true;
    everything.observe(document.documentElement, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  };

  const pressed = (): void => {
    if (unnamed) {
      unnamed = trusted = false;
      doubted = nameInTab(document);
      tell(document.querySelectorAll(titles));
    }
    if (!trusted) watchFor(patience);
  };
  const focused = ({ target }: Event): void => {
    const dialog = trusted && target instanceof Element && target.closest(dialogs);
    if (!dialog) return;
    around = titles;
    callback(textsOf([dialog]));
    // Its name may come after it.
    watchFor(linger);
  };
  const move = (): void => {
    if (trusted) unnamed = true;
    else watchFor(patience);
    callback([]);
  };
  const beginnings = new MutationObserver((records) => {
    // While all is watched, these records are among the others.
    if (awake() && !unnamed) return take(everything.takeRecords());
    if (trusted && records.some(touchesTab)) {
      unnamed = false;
      until = 0;
      callback([textInTab(document)]);
    }
    const others = trusted ? records.filter(({ target }) => target === document.body) : records;
    if (others.length === 0) return;
    watchFor(trusted ? linger : patience);
    take(others);
  });
  beginnings.observe(document.head, { subtree: true, childList: true, characterData: true });
  beginnings.observe(document.body, { childList: true });
  const quietly = { capture: true, passive: true, signal };
  for (const type of ['pointerdown', 'click', 'visibilitychange'])
    document.addEventListener(type, pressed, quietly);
  document.addEventListener('focusin', focused, quietly);
  document.addEventListener('keydown', ({ key }) => key === 'Enter' && pressed(), quietly);
  if (navigation) navigation.addEventListener('currententrychange', move, { signal });
  else for (const type of ['popstate', 'hashchange']) view.addEventListener(type, move, { signal });
  view.addEventListener('pageshow', move, { signal });
  signal.addEventListener(
    'abort',
    () => {
      beginnings.disconnect();
      everything.disconnect();
    },
    { once: true },
  );
  const present = [...document.querySelectorAll(titles)];
  // An empty shell waits for its first page.
  const isShell = present.every((one) => one.localName === 'title');
  tell(present);
  if (isShell) watchFor(patience);
}
