import { useState } from 'react';
import { helpCentreAccess } from '@/utils/guide/article-address.ts';
import { dropAccess, requestAccess } from '@/utils/lib/host-access.ts';
import { sendToBackground } from '@/utils/messages/send.ts';
import { type ArticleLists, articleLists } from '@/utils/panel/article/article-lists.ts';

export type ArticleProblem =
  | 'noAccess'
  | 'offline'
  | 'unreachable'
  | 'notFound'
  | 'elsewhere'
  | 'noArticle'
  | 'empty'
  | 'changed';

export type Article =
  | { state: 'idle' | 'reading' }
  | { state: 'read'; lists: ArticleLists }
  | { state: 'failed'; problem: ArticleProblem };

const problems = {
  'no-access': 'noAccess',
  unreachable: 'unreachable',
  'not-found': 'notFound',
  elsewhere: 'elsewhere',
  'no-article': 'noArticle',
} as const;

/** The article's lists, read when asked for and kept until the page is closed. */
export function useArticle() {
  const [article, setArticle] = useState<Article>({ state: 'idle' });
  const read = async (): Promise<Article> => {
    setArticle({ state: 'reading' });
    const outcome = await readLists();
    setArticle(outcome);
    return outcome;
  };
  return { article, read };
}

async function readLists(): Promise<Article> {
  const failed = (problem: ArticleProblem) => ({ state: 'failed' as const, problem });
  if (!navigator.onLine) return failed('offline');
  // Still within the click: nothing may be awaited before it.
  if (!(await requestAccess(helpCentreAccess))) return failed('noAccess');
  const answer = await sendToBackground('read-article', {}).catch(() => undefined);
  if (!answer) {
    // The background ended before it could do so itself.
    await dropAccess(helpCentreAccess);
    return failed('unreachable');
  }
  if ('problem' in answer) return failed(problems[answer.problem]);
  const found = articleLists(answer.text);
  return 'problem' in found ? failed(found.problem) : { state: 'read', lists: found.lists };
}
