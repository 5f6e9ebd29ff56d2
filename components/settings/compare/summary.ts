import { say, sayCount } from '@/utils/i18n/say.ts';
import type { Compared } from '@/utils/panel/article/compare-lists.ts';

export const isDifference = ({ kind }: Compared): boolean => kind !== 'same';

/** Sums up the comparison in one sentence. */
export function comparisonSummary(compared: readonly Compared[]): string {
  const { length } = compared.filter(isDifference);
  return length === 0 ? say('settings.compare.same') : sayCount('settings.compare.found', length);
}
