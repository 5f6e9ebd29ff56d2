import { normaliseName } from '../../guide/matching.ts';
import { type Access, accesses } from '../../guide/task.ts';
import { maxPermissionLength, textProblem } from '../../state/entered-text.ts';
import { articleParser } from '../../tenant/content-security-policy.ts';

/**
 * The entries of the article's four lists, as printed. An empty list says nothing about its
 * intended content.
 */
export type ArticleLists = Record<Access, string[]>;

export type ReadLists =
  | { lists: ArticleLists }
  /**
   * `empty`: all four lists exist without an entry. `changed`: the page has another structure, or
   * contains something that is not a name.
   */
  | { problem: 'empty' | 'changed' };

/** Far above the number of entries in such a list. */
const maxEntries = 100;

const captions = new Map<string, Access>(
  accesses.map((access) => [
    normaliseName(`Domain Security Policies permitting ${access} access`),
    access,
  ]),
);

/**
 * Parses the four lists from the article's page: tables whose first cell names the list and whose
 * other cells contain one entry per line. Reads text only, and parses the page without running it.
 * A single invalid name rejects the page, because a partial list would look like a change.
 */
export function articleLists(html: string): ReadLists {
  const page = new DOMParser().parseFromString(trusted(html), 'text/html');
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

/**
 * Marks the article's text for the parser, which the content security policy demands where the
 * browser has Trusted Types. A parsed document runs no script and loads nothing.
 */
function trusted(html: string): string {
  parser ??= (globalThis as TrustedTypes).trustedTypes?.createPolicy(articleParser, {
    createHTML: (text) => text,
  });
  // The parser takes the marked text in place of a string.
  return (parser?.createHTML(html) as string | undefined) ?? html;
}

/** TypeScript's types do not have them yet. */
interface TrustedTypes {
  trustedTypes?: {
    createPolicy(name: string, rules: { createHTML(text: string): string }): ArticleParser;
  };
}
interface ArticleParser {
  createHTML(text: string): unknown;
}

let parser: ArticleParser | undefined;

/** Valid both as printed and as it would be added. */
const isName = (entry: string): boolean =>
  [entry, withColon(entry)].every((one) => textProblem(one, maxPermissionLength) === null);

/** Elements that start a new line for the reader. */
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

/**
 * No domain has a quote mark after its first words. The quote mark is next to the colon on the
 * keyboard.
 */
const quote = /^(\p{L}+(?: \p{L}+)*)["“”„] ?(?=\S)/u;

export const hasQuote = (name: string): boolean => quote.test(name);
export const withColon = (name: string): string => name.replace(quote, '$1: ');
