import { normaliseKnown, normaliseName } from '../../guide/matching.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';

export interface TitleFit {
  /** Word for word, not only but for singular and plural. */
  exact: boolean;
  /** Name of the instance that the title ends with or that stands beside it. */
  instance: string | null;
}

interface ShownTitle {
  title: string | null;
  instance: string | null;
}

/** How a page's title fits a known one; null when it does not. A longer title fits only where an instance's name makes up the rest. */
export function fitTitle(
  shown: ShownTitle,
  known: { titles: readonly string[]; titleEndsWithInstance?: true },
): TitleFit | null {
  const fits = known.titles
    .map((title) => fitOne(shown, title, known.titleEndsWithInstance ?? false))
    .filter((fit) => fit !== null);
  return fits.find((fit) => fit.exact) ?? fits[0] ?? null;
}

/** More than any task's name has; a page may show a title of any length. */
const maxWords = 40;

/** The first words of a title, and what follows them. */
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

/** Each title is held against every title of the guide. Kept no longer than the look at the page is. */
const split = new WeakMap<ShownTitle, readonly Head[]>();

/** The longest first. */
function headsOf(shown: ShownTitle): readonly Head[] {
  const before = split.get(shown);
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
  split.set(shown, heads);
  return heads;
}

/** Guides and tenants alternate: "View API Client(s)", "Manage Refresh Token(s) for Integrations". Of a name that is normalised. */
const singular = (name: string): string => name.replace(/(?<=\w{2}[^s])s\b/g, '');

/** The title as far as it does not name the instance, normalised; empty where there is none. */
export function ownTitle({ title, instance }: Pick<PageSnapshot, 'title' | 'instance'>): string {
  const whole = normaliseName(title ?? '');
  const name = normaliseName(instance ?? '');
  return name !== '' && whole.endsWith(name) && whole !== name
    ? whole.slice(0, -name.length).replace(/(?<![\s:：-])[\s:：-]+$/, '')
    : whole;
}
