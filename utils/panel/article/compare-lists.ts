import { isNamed, sameName } from '../../guide/matching.ts';
import { type Access, accesses } from '../../guide/task.ts';
import type { ListedPermission } from '../../state/effective-settings.ts';
import type { ListChange } from '../../state/settings.ts';
import { type ArticleLists, hasQuote, withColon } from './article-lists.ts';

/**
 * Mistakes in a printed name: a quote mark instead of the colon, the same name twice, or a name
 * other than the domain's.
 */
export type Slip = 'quote' | 'twice' | 'other-name';

export type DifferenceKind = 'only-article' | 'only-ours' | 'left-out';

/** One line in the comparison of a list. */
export interface Compared {
  access: Access;
  /** The name of our entry. For an entry only in the article, the name as it would be added. */
  name: string;
  /** As printed in the article. Null if it is not printed. */
  printed: string | null;
  slips: Slip[];
  kind: 'same' | DifferenceKind;
  /**
   * The change that adopts the article's list. Null if no change is needed, or if the policy
   * decides.
   */
  change: ListChange | null;
  /** Our entry, if there is one. */
  entry: ListedPermission | null;
}

/**
 * Compares the four lists, except lists that the article shows without entries.
 * @param listed our lists after settings and policy
 * @param forbidden entries removed by the policy, even if no list contains them
 */
export function compareLists(
  article: ArticleLists,
  listed: readonly ListedPermission[],
  forbidden: Record<Access, readonly string[]>,
): Compared[] {
  return accesses.flatMap((access) => {
    const ours = listed.filter((one) => one.access === access);
    return article[access].length === 0
      ? []
      : compareList(access, article[access], ours, forbidden[access]);
  });
}

function compareList(
  access: Access,
  printed: readonly string[],
  listed: readonly ListedPermission[],
  forbidden: readonly string[],
): Compared[] {
  const once = printed.filter(
    (name, index) => printed.findIndex((one) => sameName(one, name)) === index,
  );
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
      const add = { type: 'add' as const, access, permission: right };
      const mayAdd = !forbidden.some((one) => sameName(one, right));
      return { ...line, name: right, kind: 'only-article', change: mayAdd ? add : null };
    }
    // Two of the article's names for one domain are one entry.
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
