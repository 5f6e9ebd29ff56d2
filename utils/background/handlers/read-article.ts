import { article, helpCentre, helpCentreAccess } from '../../guide/article-address.ts';
import { dropAccess, hasAccess } from '../../lib/host-access.ts';
import { responseText } from '../../lib/response.ts';
import type { ArticleText } from '../../messages/protocol.ts';

/** The article has about 100 kB. A response above this is not the article. */
const maxArticleBytes = 2 * 1024 * 1024;
const timeoutMs = 20_000;

/**
 * `read-article`: fetches the article from the help centre without cookies, referrer or cache.
 * Needs the optional permission for that host, and drops it afterwards in every case, even if the
 * settings page was closed meanwhile. The text goes to `articleLists` only: nothing in it is
 * executed or shown as markup.
 */
export async function onReadArticle(): Promise<ArticleText> {
  if (!(await hasAccess(helpCentreAccess))) return { problem: 'no-access' };
  try {
    return await fetchArticle();
  } catch {
    return { problem: 'unreachable' };
  } finally {
    await dropAccess(helpCentreAccess);
  }
}

async function fetchArticle(): Promise<ArticleText> {
  const response = await fetch(article, {
    headers: { Accept: 'text/html' },
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(timeoutMs),
  });
  // The help centre redirects to an address with the title. Other servers are not read.
  if (new URL(response.url).origin !== helpCentre) return { problem: 'elsewhere' };
  if (response.status === 404 || response.status === 410) return { problem: 'not-found' };
  if (!response.ok) return { problem: 'unreachable' };
  if (!/^\s*text\/html\b/i.test(response.headers.get('Content-Type') ?? ''))
    return { problem: 'no-article' };
  const text = await responseText(response, undefined, maxArticleBytes);
  return text === null ? { problem: 'no-article' } : { text };
}
