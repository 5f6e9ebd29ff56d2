/** What a page of the extension shows and stores, without any value that could be secret. */
export interface ExtensionState {
  page: string;
  /**
   * Elements with state hooks (docs/state-hooks.md), such as `li data-step="…" data-state="todo"`.
   */
  hooks: string[];
  /** Names of the stored items, with the shape of their content. */
  stored: Record<string, unknown>;
}

/**
 * Reads the state. Runs in the page. Of the storage it returns names, numbers, booleans and the
 * words under keys that name a state; every other text is replaced.
 */
export async function extensionState(): Promise<ExtensionState> {
  const words = /^(state|status|kind|task|match|verdict|page|phase|step|access|by|mode|v|version)$/;
  const shape = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => shape(one, key));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, shape(one, name)]),
      );
    if (typeof value !== 'string') return value;
    return words.test(key) && /^[\w-]{0,40}$/.test(value) ? value : '…';
  };
  const hooks = [...document.querySelectorAll<HTMLElement>('*')]
    .filter(({ dataset }) => Object.keys(dataset).length > 0)
    .map(
      (element) =>
        `${element.localName} ${[...element.attributes]
          .filter(({ name }) => name.startsWith('data-'))
          .map(({ name, value }) => `${name}="${value}"`)
          .join(' ')}`,
    );
  const stored: Record<string, unknown> = {};
  for (const area of ['session', 'local'] as const) {
    try {
      stored[area] = shape(await chrome.storage[area].get(null), area);
    } catch (problem) {
      stored[area] = `not readable: ${String(problem)}`;
    }
  }
  return { page: location.pathname, hooks, stored };
}
