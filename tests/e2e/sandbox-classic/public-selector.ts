/**
 * Structures that public page objects, fixtures and screenshots of real tenants rely on, by the
 * page of the set-up where they belong. Facts, with the key of the public source in
 * docs/workday.md.
 */
export interface PublicSelector {
  selector: string;
  /** Key in docs/workday.md, "Sources"; `code` is public code without a repository to cite. */
  source: string;
  /** Earlier releases had it, or some tenants have it in place of another one. */
  kind?: 'aged' | 'variant';
  /** The drift of the sandbox that draws it. */
  drift?: string;
}

const own = (id: string) => `[data-automation-id="${id}"]`;
/** `@name` stands for an element of that `data-automation-id`, `@name*` for its beginning. */
const css = (text: string): string =>
  text
    .replace(/@([\w-]+)\*/g, (_, start: string) => `[data-automation-id^="${start}"]`)
    .replace(/@([\w-]+)/g, (_, id: string) => own(id));

export const from =
  (source: string) =>
  (...selectors: string[]): PublicSelector[] =>
    selectors.map((selector) => ({ selector: css(selector), source }));
export const variants =
  (kind: 'aged' | 'variant', source: string, drift?: string) =>
  (...selectors: string[]): PublicSelector[] =>
    from(source)(...selectors).map((one) => ({ ...one, kind, ...(drift && { drift }) }));

export const code = from('code');
export const gcal = from('GCAL');
export const rod = from('ROD');
export const wdu = from('WDU');
export const thd = from('THD');
export const mw = from('MW');
export const ubc = from('UBC');
