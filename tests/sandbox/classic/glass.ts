import { styled } from './class-names.ts';
import { element, part } from './element.ts';
import { words } from './words.ts';

const glass = part('div', 'glassPanel', {
  class: styled('glass'),
  'data-automation-hidden': 'true',
});
glass.style.display = 'none';
const loading = part('div', 'loadingGlass', { 'data-automation-loadingpanelhidden': 'true' });

/**
 * Adds the glass panes, which are always in the document; the busy panel appears only during
 * loading.
 */
export function mountGlass(): void {
  document.body.append(glass, loading);
}

let pendingCount = 0;

/** Covers the page while `work` runs, both on load and after OK. */
export async function whileBusy<Result>(work: () => Promise<Result>): Promise<Result> {
  pendingCount += 1;
  show();
  try {
    return await work();
  } finally {
    pendingCount -= 1;
    show();
  }
}

function show(): void {
  const busy = pendingCount > 0;
  glass.style.display = busy ? '' : 'none';
  glass.setAttribute('data-automation-hidden', String(!busy));
  loading.setAttribute('data-automation-loadingpanelhidden', String(!busy));
  if (!busy) loading.replaceChildren();
  else if (!loading.firstChild) {
    loading.append(
      part(
        'div',
        'wd-LoadingPanel',
        { class: styled('loading'), role: 'status', 'aria-label': words.loading },
        element('span'),
        element('span'),
        element('span'),
      ),
    );
  }
}
