import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Properties of an object as they were when the worker started. */
type Original = [owner: object, properties: Record<PropertyKey, PropertyDescriptor>];

/**
 * Modules are evaluated anew in each file, so what outlasts a file is kept on the global object.
 */
const kept = globalThis as { fakeBrowserAtStart?: Original[] };

/**
 * Undoes what the file before this one changed in the worker: clocks, globals, the fake browser,
 * the state of product modules, and the document.
 */
export function cleanWorker(): void {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  // WXT's plugin sets these in each file; the line above has removed them.
  vi.stubGlobal('chrome', fakeBrowser);
  vi.stubGlobal('browser', fakeBrowser);
  kept.fakeBrowserAtStart ??= propertiesOf(fakeBrowser);
  restore(kept.fakeBrowserAtStart);
  fakeBrowser.reset();
  vi.resetModules();
  if (typeof document !== 'undefined') cleanDocument();
}

function propertiesOf(owner: object): Original[] {
  const properties = Object.getOwnPropertyDescriptors(owner);
  const inner = Object.values(properties).flatMap(({ value }) =>
    typeof value === 'object' && value !== null ? propertiesOf(value) : [],
  );
  return [[owner, properties], ...inner];
}

/** Tests replace members of the fake browser by assignment. */
function restore(originals: readonly Original[]): void {
  for (const [owner, properties] of originals) {
    for (const name of Reflect.ownKeys(owner))
      if (!Object.hasOwn(properties, name)) Reflect.deleteProperty(owner, name);
    Object.defineProperties(owner, properties);
  }
}

function cleanDocument(): void {
  const { documentElement, head, body } = document;
  history.replaceState(null, '', '/');
  for (const child of [...documentElement.children])
    if (child !== head && child !== body) child.remove();
  if (!document.head) documentElement.prepend(document.createElement('head'));
  if (!document.body) documentElement.append(document.createElement('body'));
  for (const element of [documentElement, document.head, document.body])
    for (const { name } of [...element.attributes]) element.removeAttribute(name);
  document.head.replaceChildren();
  document.body.replaceChildren();
  localStorage.clear();
  sessionStorage.clear();
}
