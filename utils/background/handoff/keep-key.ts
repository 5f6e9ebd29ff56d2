import type { HandoffSession } from '../../state/handoff.ts';
import { kollenoKeyItem } from '../../storage/items.ts';
import { keepAllInStep } from '../vault/commit.ts';

/** Remembers the key that a session names, and seals to it what is captured already: from now on closing the browser loses nothing. */
export async function keepKey({ submitUrl, key }: HandoffSession): Promise<void> {
  await kollenoKeyItem.setValue({ origin: new URL(submitUrl).origin, key });
  await keepAllInStep();
}
