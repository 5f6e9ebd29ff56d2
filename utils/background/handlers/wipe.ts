import type { PanelMessages } from '../../messages/protocol.ts';
import { forgetSubmission } from '../handoff/forget.ts';
import { contextChanged } from '../pages/notify-pages.ts';
import { wipe } from '../vault/wipe.ts';

/** `wipe`: forgets the tenant's captured values, also those that lie sealed for Kolleno. */
export async function onWipe({ tenant }: PanelMessages['wipe']['data']): Promise<undefined> {
  await forgetSubmission(tenant);
  await wipe(tenant);
  await contextChanged(tenant);
}
