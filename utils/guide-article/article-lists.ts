import { normaliseName } from '../guide/matching.ts';
import { type Access, accesses } from '../guide/task.ts';
import { longestPermission, textProblem } from '../settings/valid-text.ts';

/** The entries of the article's four lists, as it prints them. */
export type ArticleLists = Record<Access, string[]>;

/** Far above what such a list has. */
const mostEntries = 100;

const captions = new Map<string, Access>(
  accesses.map((access) => [normaliseName(`Domain Security Policies permitting ${access} access`), access]),
);

/**
 * Reads the four lists out of the article's page: tables whose first cell names the list, and whose other cell holds its entries, one a line. Only text is taken; the page is
 * parsed without being run. Null where it is built otherwise, or holds anything that is no name: half a list would be taken for a change of it.
 */
export function articleLists(html: string): ArticleLists | null {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const found = new Map<Access, string[]>();
  for (const row of page.querySelectorAll('tr')) {
    const [caption, ...cells] = [...row.children].filter((cell) => cell.matches('td, th'));
    const access = caption && captions.get(normaliseName(caption.textContent).replace(/:$/, ''));
    if (!access) continue;
    const entries = cells.flatMap(linesOf);
    if (found.has(access) || entries.length === 0 || entries.length > mostEntries) return null;
    if (entries.some((entry) => textProblem(entry, longestPermission) !== null)) return null;
    found.set(access, entries);
  }
  const [modify, view, put, get] = accesses.map((access) => found.get(access));
  return modify && view && put && get ? { modify, view, put, get } : null;
}

/** What a reader sees as one line each: entries of a list, paragraphs, and what stands between line breaks. */
const blocks = 'li, p, div, ul, ol';

function linesOf(cell: Element): string[] {
  const lines = [''];
  const walk = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) lines[lines.length - 1] += node.textContent ?? '';
    if (!(node instanceof Element) || node.matches('script, style, template, noscript')) return;
    const breaks = node.matches(`br, ${blocks}`);
    if (breaks) lines.push('');
    for (const child of node.childNodes) walk(child);
    if (breaks) lines.push('');
  };
  for (const child of cell.childNodes) walk(child);
  return lines.map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}
