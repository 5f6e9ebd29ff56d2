import type { PanelMessages } from '../messages.ts';
import { introduction, update } from '../storage.ts';

/** `orient`: the step of the orientation to show, or that it was seen. */
export async function onOrient({ orientation }: PanelMessages['orient']['data']): Promise<undefined> {
  await update(introduction, (before) => ({ ...before, orientation }));
}
