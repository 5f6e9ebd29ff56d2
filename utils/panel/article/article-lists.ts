import { normaliseName } from '../../guide/matching.ts';
import { type Access, accesses } from '../../guide/task.ts';
import { maxPermissionLength, textProblem } from '../../state/entered-text.ts';

/** The entries of the article's four lists, as it prints them. A list that is shown without an entry is empty: it says nothing of what belongs in it. */
export type ArticleLists = Record<Access, string[]>;

export type ReadLists =
  | { lists: ArticleLists }
  /** `empty`: the four lists are there, and none shows an entry. `changed`: the page is built otherwise, or holds anything that is no name. */
  | { problem: 'empty' | 'changed' };

/** Far above what such a list has. */
const maxEntries = 100;

const captions = new Map<string, Access>(
  accesses.map((access) => [
    normaliseName(`Domain Security Policies permitting ${access} access`),
    access,
  ]),
);

/**
 * Reads the four lists out of the article's page: tables whose first cell names the list, and whose other cell holds its entries, one a line. Only text is taken; the page is
 * parsed without being run. Names only, by the rules for names: one that breaks them spoils the page, because half a list would be taken for a change of it.
 */
export function articleLists(html: string): ReadLists {
  const page = new DOMParser().parseFromString(html, 'text/html');
  const lists: Partial<ArticleLists> = {};
  for (const row of page.querySelectorAll('tr')) {
    const [caption, ...cells] = [...row.children].filter((cell) => cell.matches('td, th'));
    const access = caption && captions.get(normaliseName(caption.textContent).replace(/:$/, ''));
    if (!access) continue;
    const entries = cells.flatMap(linesOf);
    if (lists[access] || entries.length > maxEntries || !entries.every(isName))
      return { problem: 'changed' };
    lists[access] = entries;
  }
  const { modify, view, put, get } = lists;
  if (!modify || !view || !put || !get) return { problem: 'changed' };
  const isEmpty = [modify, view, put, get].every(({ length }) => length === 0);
  return isEmpty ? { problem: 'empty' } : { lists: { modify, view, put, get } };
}

/** As it is printed, and as it would be added. */
const isName = (entry: string): boolean =>
  [entry, withColon(entry)].every((one) => textProblem(one, maxPermissionLength) === null);

/** What a reader sees as one line each: entries of a list, paragraphs, and what stands between line breaks. */
const blocks = 'li, p, div, ul, ol, tr, td';

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

/** No domain has a quote mark right after its first words: it is the colon's neighbour on the keyboard. */
const quote = /^(\p{L}+(?: \p{L}+)*)["“”„] ?(?=\S)/u;

export const hasQuote = (name: string): boolean => quote.test(name);
export const withColon = (name: string): string => name.replace(quote, '$1: ');
