/** Runs in a page: whether the text is on show inside `root`, however its marks divide it. */
export function hasVisibleText(root: ParentNode, text: string): boolean {
  const holds = (part: Element) => part.textContent.replaceAll(/\s+/g, ' ').includes(text);
  return [...root.querySelectorAll('*')].some(
    (part) => part.checkVisibility() && holds(part) && ![...part.children].some(holds),
  );
}
