import { say, sayCount } from '@/utils/catalogue/say.ts';
import type { Compared } from '@/utils/guide-article/compare-lists.ts';

export const isDifference = ({ kind }: Compared): boolean => kind !== 'same';

/** The comparison in one sentence. */
export function outcome(compared: readonly Compared[]): string {
  const { length } = compared.filter(isDifference);
  return length === 0 ? say('settings.compare.same') : sayCount('settings.compare.found', length);
}
