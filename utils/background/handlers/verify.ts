import type { PanelMessages } from '../../messages/protocol.ts';
import { stopVerify, verify } from '../connection/verify.ts';
import { withHandoffLock } from '../handoff/state.ts';

/** `verify`: checks the captured values at Workday's services. */
export async function onVerify({
  tenant,
  what,
  again,
}: PanelMessages['verify']['data']): Promise<undefined> {
  // The token call can replace the refresh token. Sending waits for it, so that Kolleno gets the
  // valid one.
  await verify(tenant, what, withHandoffLock, again);
}

/** `stop-verify`: makes no further calls and leaves the remaining checks open. */
export function onStopVerify({ tenant }: PanelMessages['stop-verify']['data']): undefined {
  stopVerify(tenant);
}
