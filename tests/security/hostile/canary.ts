/** A host that nobody asks for unless a text of the page was run as code. */
const canaryHost = 'canary.invalid';

/** Sets a global, opens a dialog and asks for the canary's host, wherever it is taken for markup or code. */
const code = `globalThis.canaryRan=1;alert(1);new Image().src='https://${canaryHost}/'`;

const markup = {
  image: `<img src=x onerror="${code}">`,
  script: `<script>${code}</script>`,
  svg: `"><svg onload="${code}">`,
  link: `javascript:${code}`,
  frame: `<iframe srcdoc="<script>${code.replaceAll('globalThis', 'top')}</script>"></iframe>`,
  /** Of the templates that the drawing and the panel are made with. */
  template: `$${'{alert(1)}'}{{constructor.constructor("alert(1)")()}}<!--?lit$0$-->`,
};

export const allMarkup = Object.values(markup);

/** Marks every value that a hostile script makes up. */
const foreignMark = 'evil';
export const foreignSecret = `${foreignMark}0123456789abcdefghijklmnopqrstuvwxyz0123456789`;
/** Base64 of a UUID, as Client IDs are. */
export const foreignClientId = btoa('e71e71e7-0000-4000-8000-e71e71e71e71');
