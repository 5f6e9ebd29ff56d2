import { createSight, type Sight } from '../../../utils/workday/read/sight.ts';

/** Whether a value can be seen, as functions of plain data, injected into a page by a test. */

let sight: Sight | undefined;

/** The browser speaks of every element once in this many answers about another one. */
const rounds = 3;

/** Looks for the text, and resolves once the browser has said what can be seen. */
export async function look(text: string): Promise<boolean> {
  sight?.stop();
  sight = createSight(document, text, () => undefined);
  sight.look();
  const reference = document.querySelector('#reference');
  for (let round = 0; reference && round < rounds; round += 1) await answerAbout(reference);
  return sight.isSeen();
}

/** Resolves when the browser says of an element on show that it is. */
function answerAbout(reference: Element): Promise<void> {
  return new Promise((answered) => {
    const options: object = { trackVisibility: true, delay: 100 };
    const observer = new IntersectionObserver(([entry]) => {
      if ((entry as { isVisible?: boolean } | undefined)?.isVisible === false) return;
      observer.disconnect();
      answered();
    }, options);
    observer.observe(reference);
  });
}

export const isSeen = (): boolean => sight?.isSeen() === true;
export const wasDrawn = (): boolean => sight?.wasDrawn() === true;
