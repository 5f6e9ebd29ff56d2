import type { PageGeometry } from './page-geometry.ts';

/** Whether what is drawn, or the page around it, is another than when it was put in its place. While somebody types it mostly is not. */
export interface LayoutChanges {
  /** @param asked what the overlay remembers that decides on places, too, and shows in no element */
  news(around: PageGeometry, asked: readonly boolean[]): boolean;
  /** What was changed since by putting things in their places is no news. */
  forget(): void;
}

export function watchLayoutChanges(layer: HTMLElement, signal: AbortSignal): LayoutChanges {
  let drawn = true;
  const observer = new MutationObserver(() => {
    drawn = true;
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
    news(around, asked) {
      const now = `${textOf(around)} ${asked}`;
      const isNew = drawn || observer.takeRecords().length > 0 || now !== last;
      drawn = false;
      last = now;
      return isNew;
    },
    forget() {
      observer.takeRecords();
      drawn = false;
    },
  };
}

function textOf({ controls, pointed, gone, platform, ...boxes }: PageGeometry): string {
  const elements = [...controls, ...pointed].map(([element, box]) => [box, gone.has(element)]);
  return JSON.stringify([elements, boxes]);
}
