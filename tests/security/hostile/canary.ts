/** A host that is requested only if a text of the page was executed as code. */
const canaryHost = 'canary.invalid';

/**
 * Sets a global, opens a dialog and requests the canary's host if it is taken for markup or code.
 */
const code = `globalThis.canaryRan=1;alert(1);new Image().src='https://${canaryHost}/'`;

const markup = {
  image: `<img src=x onerror="${code}">`,
  script: `<script>${code}</script>`,
  svg: `"><svg onload="${code}">`,
  link: `javascript:${code}`,
  frame: `<iframe srcdoc="<script>${code.replaceAll('globalThis', 'top')}</script>"></iframe>`,
  /** In the syntax of the templates of overlay and panel. */
  template: `$${'{alert(1)}'}{{constructor.constructor("alert(1)")()}}<!--?lit$0$-->`,
};

export const allMarkup = Object.values(markup);

/** Marks every value that a hostile script makes up. */
const foreignMark = 'evil';
export const foreignSecret = `${foreignMark}0123456789abcdefghijklmnopqrstuvwxyz0123456789`;
/** Base64 of a UUID, as Client IDs are. */
export const foreignClientId = btoa('e71e71e7-0000-4000-8000-e71e71e71e71');
