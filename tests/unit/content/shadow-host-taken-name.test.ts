// @vitest-environment jsdom
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHost } from '../../../utils/content/render/shadow-host.ts';
import { styles } from '../../../utils/content/render/styles.ts';

const roots: (ShadowRoot | null)[] = [];
const end = new AbortController();

/** What a hostile page does before the guide comes. */
beforeAll(() => {
  customElements.define(
    'kolleno-guide',
    class extends HTMLElement {
      readonly #internals = this.attachInternals();
      connectedCallback() {
        roots.push(this.#internals.shadowRoot);
      }
    },
  );
});
afterAll(() => end.abort());

it('a page that defines an element of our name does not get at the shadow root', () => {
  createHost(document, end.signal);
  expect(document.querySelectorAll('kolleno-guide')).toHaveLength(1);
  expect(roots.every((root) => root === null)).toBe(true);
});

it('the sheet reads no property that a page could register', () => {
  expect(styles).not.toMatch(/var\(|--/);
});
