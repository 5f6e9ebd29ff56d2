/** Selector for Workday's own element names, which depend on neither language nor release (docs/workday.md, "Markup"). */
export const named = (...ids: string[]): string =>
  ids.map((id) => `[data-automation-id="${id}"]`).join(', ');

/** The same for names that end in something volatile. */
export const namedLike = (...starts: string[]): string =>
  starts.map((start) => `[data-automation-id^="${start}"]`).join(', ');

export const automationId = (element: Element): string =>
  element.getAttribute('data-automation-id') ?? '';

/** The element itself or the first inside it. */
export function first(scope: Element | null | undefined, selector: string): HTMLElement | null {
  if (!scope) return null;
  return scope.matches(selector)
    ? (scope as HTMLElement)
    : scope.querySelector<HTMLElement>(selector);
}

/** Quotes an id for use in an attribute selector. A line end would end the selector (CSS Syntax, "string"). */
export const quoted = (id: string): string =>
  `"${id.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]/g, (end) => `\\${end.charCodeAt(0).toString(16)} `)}"`;
