import { useState } from 'react';
import { helpCentreAccess } from '@/utils/guide/article-address.ts';
import { dropAccess, requestAccess } from '@/utils/lib/host-access.ts';
import { sendToBackground } from '@/utils/messages/send.ts';
import { type ArticleLists, articleLists } from '@/utils/panel/article/article-lists.ts';

type ArticleProblem =
  | 'noAccess'
  | 'offline'
  | 'unreachable'
  | 'notFound'
  | 'elsewhere'
  | 'noArticle'
  | 'empty'
  | 'changed';

type Article =
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

/** The lists of Kolleno's article; read on request and kept until the page is closed. */
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
  // The browser grants access only during a click, so nothing may be awaited before this.
  if (!(await requestAccess(helpCentreAccess))) return failed('noAccess');
  const answer = await sendToBackground('read-article', {}).catch(() => undefined);
  if (!answer) {
    // The background usually drops the access itself, but it ended before it could.
    await dropAccess(helpCentreAccess);
    return failed('unreachable');
  }
  if ('problem' in answer) return failed(problems[answer.problem]);
  const found = articleLists(answer.text);
  return 'problem' in found ? failed(found.problem) : { state: 'read', lists: found.lists };
}
