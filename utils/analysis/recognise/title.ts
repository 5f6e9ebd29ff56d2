import { normaliseKnown, normaliseName } from '../../guide/matching.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';

export interface TitleFit {
  /** Equal word for word, and not only apart from singular and plural. */
  exact: boolean;
  /** Name of the instance at the end of the title or beside it. */
  instance: string | null;
}

interface ShownTitle {
  title: string | null;
  instance: string | null;
}

/**
 * How a page's title fits a known one, or null if it does not. A longer title fits only if the rest
 * is an instance's name.
 */
export function fitTitle(
  shown: ShownTitle,
  known: { titles: readonly string[]; titleEndsWithInstance?: true },
): TitleFit | null {
  const fits = known.titles
    .map((title) => fitOne(shown, title, known.titleEndsWithInstance ?? false))
    .filter((fit) => fit !== null);
  return fits.find((fit) => fit.exact) ?? fits[0] ?? null;
}

/** More words than any task's name has; a page may show a title of any length. */
const maxWords = 40;

/** The first words of a title, and the words after them. */
interface Head {
  name: string;
  singular: string;
  rest: string;
}

function fitOne(shown: ShownTitle, known: string, endsWithInstance: boolean): TitleFit | null {
  const name = normaliseKnown(known);
  const one = singular(name);
  for (const head of headsOf(shown)) {
    const exact = head.name === name;
    if (!exact && head.singular !== one) continue;
    const { rest } = head;
    if (rest === '') return { exact, instance: shown.instance };
    const isInstance =
      shown.instance !== null && normaliseName(rest) === normaliseName(shown.instance);
    return endsWithInstance || isInstance ? { exact, instance: shown.instance ?? rest } : null;
  }
  return null;
}

/** Each title is compared with every title of the guide. Entries live as long as the snapshot. */
const headsByTitle = new WeakMap<ShownTitle, readonly Head[]>();

/** Heads of the title, the longest first. */
function headsOf(shown: ShownTitle): readonly Head[] {
  const before = headsByTitle.get(shown);
  if (before) return before;
  const words = shown.title?.trim().split(/\s+/) ?? [];
  const heads: Head[] = [];
  for (let length = Math.min(words.length, maxWords); length > 0; length -= 1) {
    const head = words
      .slice(0, length)
      .join(' ')
      .replace(/[:–—-]$/, '');
    const name = normaliseName(head);
    heads.push({ name, singular: singular(name), rest: words.slice(length).join(' ') });
  }
  headsByTitle.set(shown, heads);
  return heads;
}

/**
 * Takes a normalised name. Guides and tenants vary: "View API Client(s)", "Manage Refresh Token(s)
 * for Integrations".
 */
const singular = (name: string): string => name.replace(/(?<=\w{2}[^s])s\b/g, '');

/** The normalised title without the instance's name; empty if there is no title. */
export function ownTitle({ title, instance }: Pick<PageSnapshot, 'title' | 'instance'>): string {
  const fullTitle = normaliseName(title ?? '');
  const name = normaliseName(instance ?? '');
  return name !== '' && fullTitle.endsWith(name) && fullTitle !== name
    ? fullTitle.slice(0, -name.length).replace(/(?<![\s:：-])[\s:：-]+$/, '')
    : fullTitle;
}
