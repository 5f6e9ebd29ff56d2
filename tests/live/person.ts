import { createInterface } from 'node:readline/promises';
import type { Page, Task } from '../../utils/guide/task.ts';
import { sayToPerson } from './say.ts';
import type { Person } from './walk.ts';

/** Asks in the terminal. */
export const personAtTerminal: Person = {
  async bring(task, page, recognised) {
    sayToPerson(`\n${requestFor(task, page)}`);
    const terminal = createInterface({ input: process.stdin, output: process.stderr });
    try {
      const answer = await terminal.question(
        '  The watch goes on when it recognises the page. If it does not: Enter. To leave it out: s, Enter. ',
        { signal: recognised },
      );
      return answer.trim().toLowerCase() === 's' ? 'skip' : 'here';
    } catch (problem) {
      if (recognised.aborted) return 'here';
      throw problem;
    } finally {
      terminal.close();
    }
  },
};

/** Tells which page to open, and the way to it. */
export function requestFor({ open }: Task, { titles: [title = ''] }: Page): string {
  if (!open.from) return `Please open “${title}”: the search for “${open.search}” shows no result.`;
  const { prompt, tab, relatedActions } = open.from;
  const way = [
    `search for “${open.search}”`,
    ...(prompt ? [`choose any entry under “${prompt}” and press OK there`] : []),
    ...(tab ? [`tab “${tab}”`] : []),
    `related actions of an entry: ${relatedActions.map(([name]) => name).join(' → ')}`,
  ];
  return `Please open “${title}”, and press nothing on it. The way: ${way.join('; ')}.`;
}
