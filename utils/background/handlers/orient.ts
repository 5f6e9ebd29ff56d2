import type { PanelMessages } from '../../messages/protocol.ts';
import { introduction } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';

/** `orient`: the step of the orientation to show, or that it was seen. */
export async function onOrient({
  orientation,
}: PanelMessages['orient']['data']): Promise<undefined> {
  await update(introduction, (before) => ({ ...before, orientation }));
}
