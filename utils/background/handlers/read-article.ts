import { article, helpCentre, helpCentreAccess } from '../../guide/article-address.ts';
import { dropAccess, hasAccess } from '../../lib/host-access.ts';
import { responseText } from '../../lib/response-text.ts';
import type { ArticleText } from '../../messages/protocol.ts';

/** Such a page has some 100 kB; more is none. */
const maxArticleBytes = 2 * 1024 * 1024;
const timeoutMs = 20_000;

/**
 * `read-article`: asks the help centre for the article, as anybody could: no cookies, no referrer, nothing of this browser's. Only while the browser gives access to that
 * host, which is given back in any case: also when the settings page was closed meanwhile. What comes is text for `articleLists`; nothing in it is run or shown as it is.
 */
export async function onReadArticle(): Promise<ArticleText> {
  if (!(await hasAccess(helpCentreAccess))) return { problem: 'no-access' };
  try {
    return await ask();
  } catch {
    return { problem: 'unreachable' };
  } finally {
    await dropAccess(helpCentreAccess);
  }
}

async function ask(): Promise<ArticleText> {
  const response = await fetch(article, {
    headers: { Accept: 'text/html' },
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(timeoutMs),
  });
  // The help centre adds the title to the address. Of any other server nothing is read.
  if (new URL(response.url).origin !== helpCentre) return { problem: 'elsewhere' };
  if (response.status === 404 || response.status === 410) return { problem: 'not-found' };
  if (!response.ok) return { problem: 'unreachable' };
  if (!/^\s*text\/html\b/i.test(response.headers.get('Content-Type') ?? ''))
    return { problem: 'no-article' };
  const text = await responseText(response, undefined, maxArticleBytes);
  return text === null ? { problem: 'no-article' } : { text };
}
