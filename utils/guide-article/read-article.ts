import { browser } from 'wxt/browser';
import { responseText } from '../response-text.ts';
import { article, helpCentre, helpCentreAccess } from './address.ts';

/** The page as it came, or why there is none. */
export type ArticleText =
  | { text: string }
  | { problem: 'no-access' | 'unreachable' | 'elsewhere' | 'too-long' };

/** Such a page has some 100 kB; more is none. */
const mostBytes = 2 * 1024 * 1024;
const patience = 20_000;

/**
 * `read-article`: asks the help centre for the article, as anybody could: no cookies, no referrer, nothing of this browser's. Only while the browser gives access to that
 * host. What comes is text for `articleLists`; nothing in it is run or shown as it is.
 */
export async function readArticle(): Promise<ArticleText> {
  if (!(await browser.permissions.contains(helpCentreAccess))) return { problem: 'no-access' };
  try {
    const response = await fetch(article, {
      headers: { Accept: 'text/html' },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(patience),
    });
    // The help centre adds the title to the address.
    if (new URL(response.url).origin !== helpCentre) return { problem: 'elsewhere' };
    if (!response.ok || !/^\s*text\/html\b/i.test(response.headers.get('Content-Type') ?? ''))
      return { problem: 'unreachable' };
    const text = await responseText(response, undefined, mostBytes);
    return text === null ? { problem: 'too-long' } : { text };
  } catch {
    return { problem: 'unreachable' };
  }
}
