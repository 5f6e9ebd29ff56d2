/** Runs in a page. Returns whether the text is visible inside `root`, even if elements split it. */
export function hasVisibleText(root: ParentNode, text: string): boolean {
  const holds = (part: Element) => part.textContent.replaceAll(/\s+/g, ' ').includes(text);
  return [...root.querySelectorAll('*')].some(
    (part) => part.checkVisibility() && holds(part) && ![...part.children].some(holds),
  );
}
