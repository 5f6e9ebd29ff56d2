import type { PanelMessages } from '../messages.ts';
import { wipe } from '../vault/wipe.ts';
import { contextChanged } from './context-changed.ts';

/** `wipe`: forgets the tenant's captured values. */
export async function onWipe({ tenant }: PanelMessages['wipe']['data']): Promise<undefined> {
  await wipe(tenant);
  await contextChanged(tenant);
}
