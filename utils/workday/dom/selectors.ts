/**
 * Selector for Workday's own element names, which depend on neither language nor release
 * (docs/workday.md, "Page markup").
 */
export const named = (...ids: string[]): string =>
  ids.map((id) => `[data-automation-id="${id}"]`).join(', ');

/** Selector for names with a volatile suffix. */
export const namedLike = (...starts: string[]): string =>
  starts.map((start) => `[data-automation-id^="${start}"]`).join(', ');

export const automationId = (element: Element): string =>
  element.getAttribute('data-automation-id') ?? '';

/** Returns the element itself or the first match inside it. */
export function first(scope: Element | null | undefined, selector: string): HTMLElement | null {
  if (!scope) return null;
  return scope.matches(selector)
    ? (scope as HTMLElement)
    : scope.querySelector<HTMLElement>(selector);
}

/**
 * Quotes an id for an attribute selector. An unescaped line break would end the selector (CSS
 * Syntax, "string").
 */
export const quoted = (id: string): string =>
  `"${id.replace(/["\\]/g, '\\$&').replace(/[\n\r\f]/g, (lineBreak) => `\\${lineBreak.charCodeAt(0).toString(16)} `)}"`;
