/**
 * Used by the peers' scripts: positions of hints, found as tour libraries are usually bound to
 * pages that render late.
 */
export interface Place {
  element: HTMLElement;
  text: string;
}

const labels = '[data-automation-id="formLabel"]';
/** The fields of a form with a text for each. */
const places = (): Place[] =>
  [...document.querySelectorAll<HTMLElement>(`[id^="wd-EditPage-"] ${labels}`)].map((element) => ({
    element,
    text: `Recommended value for ${element.textContent}`,
  }));

/** Checks after every change of the page, and calls back once per page with a form. */
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
