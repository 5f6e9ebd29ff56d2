import { article, helpCentreAccess } from '../../guide/article-address.ts';
import { dropAccess, hasAccess } from '../../lib/host-access.ts';
import { isHtml } from '../../lib/response.ts';
import type { ArticleText } from '../../messages/protocol.ts';
import { request } from '../network/request.ts';

/** The article has about 100 kB. A response above this is not the article. */
const maxArticleBytes = 2 * 1024 * 1024;

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
  const reply = await request(
    'help-centre',
    article,
    { headers: { Accept: 'text/html' } },
    { maxBytes: maxArticleBytes },
  );
  if (reply.kind === 'redirect') return { problem: 'elsewhere' };
  if (reply.kind !== 'answer') return { problem: 'unreachable' };
  const { status, headers, text } = reply;
  if (status === 404 || status === 410) return { problem: 'not-found' };
  if (status < 200 || status >= 300) return { problem: 'unreachable' };
  if (!isHtml(headers.get('Content-Type') ?? '') || text === null) return { problem: 'no-article' };
  return { text };
}
