import { forgetSubmission } from '../handoff/forget.ts';
import type { PanelMessages } from '../messages.ts';
import { wipe } from '../vault/wipe.ts';
import { contextChanged } from './context-changed.ts';

/** `wipe`: forgets the tenant's captured values, also those that lie sealed for Kolleno. */
export async function onWipe({ tenant }: PanelMessages['wipe']['data']): Promise<undefined> {
  await forgetSubmission(tenant);
  await wipe(tenant);
  await contextChanged(tenant);
}
