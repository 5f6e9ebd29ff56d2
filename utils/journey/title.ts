import { normaliseName } from '../guide/matching.ts';

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
const mostWords = 40;

function fitOne(shown: ShownTitle, known: string, endsWithInstance: boolean): TitleFit | null {
  const words = shown.title?.trim().split(/\s+/) ?? [];
  for (let length = Math.min(words.length, mostWords); length > 0; length -= 1) {
    const head = words
      .slice(0, length)
      .join(' ')
      .replace(/[:–—-]$/, '');
    const exact = normaliseName(head) === normaliseName(known);
    if (!exact && singular(head) !== singular(known)) continue;
    const rest = words.slice(length).join(' ');
    if (rest === '') return { exact, instance: shown.instance };
    const isInstance = shown.instance !== null && normaliseName(rest) === normaliseName(shown.instance);
    return endsWithInstance || isInstance ? { exact, instance: shown.instance ?? rest } : null;
  }
  return null;
}

/** Guides and tenants alternate: "View API Client(s)", "Manage Refresh Token(s) for Integrations". */
function singular(title: string): string {
  return normaliseName(title).replace(/(?<=\w{2}[^s])s\b/g, '');
}
