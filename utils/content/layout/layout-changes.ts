import type { PageGeometry } from './page-geometry.ts';

/**
 * Tells whether the overlay or the page around it changed since the last layout. Most keystrokes
 * change neither.
 */
export interface LayoutChanges {
  /** @param flags state of the overlay that affects layout and shows in no element */
  hasChanged(geometry: PageGeometry, flags: readonly boolean[]): boolean;
  /** Discards the layer's own mutations so far: layout itself causes them. */
  discardRecords(): void;
}

export function watchLayoutChanges(layer: HTMLElement, signal: AbortSignal): LayoutChanges {
  let mutated = true;
  const observer = new MutationObserver(() => {
    mutated = true;
  });
  observer.observe(layer, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  signal.addEventListener('abort', () => observer.disconnect());
  let last = '';
  return {
    hasChanged(geometry, flags) {
      const current = `${serialise(geometry)} ${flags}`;
      const changed = mutated || observer.takeRecords().length > 0 || current !== last;
      mutated = false;
      last = current;
      return changed;
    },
    discardRecords() {
      observer.takeRecords();
      mutated = false;
    },
  };
}

function serialise({
  platform,
  controls,
  labels,
  targets,
  radii,
  hidden,
  ...rest
}: PageGeometry): string {
  const elements = [...controls, ...targets].map(([element, rect]) => [rect, hidden.has(element)]);
  return JSON.stringify([elements, [...labels.values()], rest]);
}
