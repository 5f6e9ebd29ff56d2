/** Shared by the peers' scripts: where hints belong, found as tour libraries are usually bound to pages that draw late. */
export interface Place {
  element: HTMLElement;
  text: string;
}

const labels = '[data-automation-id="formLabel"]';
/** The fields of a form, with something to say about each. */
const places = (): Place[] =>
  [...document.querySelectorAll<HTMLElement>(`[id^="wd-EditPage-"] ${labels}`)].map((element) => ({
    element,
    text: `Recommended value for ${element.textContent}`,
  }));

/** Looks after every change of the page, and calls once for each page that has a form. */
export function onForm(begin: (places: Place[]) => () => void): void {
  let drawn: { on: Element; end: () => void } | null = null;
  const look = () => {
    const found = places();
    const [first] = found;
    if (drawn && !drawn.on.isConnected) {
      drawn.end();
      drawn = null;
    }
    if (!drawn && first) drawn = { on: first.element, end: begin(found) };
  };
  new MutationObserver(look).observe(document.documentElement, { subtree: true, childList: true });
  look();
}
