import type { PageSnapshot } from '../../../../utils/workday/dom/snapshot.ts';
import { readPage } from '../../../../utils/workday/read/read-page.ts';
import { frame, htmlDocument, title, view } from '../../../fixtures/workday-markup.ts';

export const pageTitle = 'Register API Client for Integrations';
const location = new URL('https://impl.wd12.myworkday.com/acme/d/task/2997$1.htmld');

/** Reads the document whose body is this. */
export function readBody(html: string): PageSnapshot {
  const page = readPage(htmlDocument(html), location);
  if (!page) throw new Error('That is no tenant page.');
  return page;
}

/** Reads the HTML as the content of a page. */
export const readContent = (html: string): PageSnapshot =>
  readBody(frame(title(pageTitle) + view('6$701') + html));
