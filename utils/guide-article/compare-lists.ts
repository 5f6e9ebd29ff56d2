import { isNamed, sameName } from '../guide/matching.ts';
import { type Access, accesses } from '../guide/task.ts';
import type { ListedPermission } from '../settings/combine.ts';
import type { SettingsChange } from '../settings/settings.ts';
import type { ArticleLists } from './article-lists.ts';

/** What is wrong with how the article prints a name: a quote mark where the colon belongs, the name twice, another name than the domain's. */
export type Slip = 'quote' | 'twice' | 'other-name';

/** One line of the comparison of a list. */
export interface Compared {
  access: Access;
  /** Our entry's name; of one that only the article has, the name as it would be added. */
  name: string;
  /** As the article prints it; null where it does not. */
  printed: string | null;
  slips: Slip[];
  kind: 'same' | 'only-article' | 'only-ours' | 'left-out';
  /** What taking over the article's list would change; null where nothing can be or needs to be. */
  change: Extract<SettingsChange, { access: Access }> | null;
  /** Our entry, where there is one. */
  entry: ListedPermission | null;
}

/** @param listed our lists as settings and policy have them */
export function compareLists(article: ArticleLists, listed: readonly ListedPermission[]): Compared[] {
  return accesses.flatMap((access) =>
    compareList(
      access,
      article[access],
      listed.filter((one) => one.access === access),
    ),
  );
}

function compareList(
  access: Access,
  printed: readonly string[],
  listed: readonly ListedPermission[],
): Compared[] {
  const once = printed.filter((name, index) => printed.findIndex((one) => sameName(one, name)) === index);
  const matched = new Set<ListedPermission>();
  const inArticle = once.map((name): Compared => {
    const twice = printed.filter((one) => sameName(one, name)).length > 1;
    const entry = listed.find((one) => isNamed(one, name)) ?? null;
    const slips: Slip[] = [
      ...(hasQuote(name) ? (['quote'] as const) : []),
      ...(entry && !sameName(entry.name, name) ? (['other-name'] as const) : []),
      ...(twice ? (['twice'] as const) : []),
    ];
    const line = { access, printed: name, slips, entry };
    if (!entry) {
      const right = withColon(name);
      return {
        ...line,
        name: right,
        kind: 'only-article',
        change: { type: 'add', access, permission: right },
      };
    }
    // Two names of the article for one domain are one entry.
    const again = matched.has(entry);
    matched.add(entry);
    const out = entry.removedBy !== null && !again;
    const restore = { type: 'restore' as const, access, permission: entry.name };
    return {
      ...line,
      name: entry.name,
      kind: out ? 'left-out' : 'same',
      change: out && !entry.locked ? restore : null,
    };
  });
  const onlyOurs = listed
    .filter((entry) => !matched.has(entry) && entry.removedBy === null)
    .map(
      (entry): Compared => ({
        access,
        name: entry.name,
        printed: null,
        slips: [],
        kind: 'only-ours',
        change: entry.locked ? null : { type: 'remove', access, permission: entry.name },
        entry,
      }),
    );
  return [...inArticle, ...onlyOurs];
}

const quote = /^(\p{L}+)["“”„] ?(?=\S)/u;
const hasQuote = (name: string): boolean => quote.test(name);
/** No domain has a quote mark after its first word: it is the colon's neighbour on the keyboard. */
const withColon = (name: string): string => name.replace(quote, '$1: ');
