import type { PanelMessages } from '../../messages/protocol.ts';
import { stopVerify, verify } from '../connection/verify.ts';
import { withHandoffLock } from '../handoff/state.ts';

/** `verify`: the captured values are tried at Workday's services. */
export async function onVerify({
  tenant,
  what,
}: PanelMessages['verify']['data']): Promise<undefined> {
  // Sending waits for the token call: it may replace the refresh token, and Kolleno is to get the one in force.
  await verify(tenant, what, withHandoffLock);
}

/** `stop-verify`: what has not been called yet stays unchecked. */
export function onStopVerify({ tenant }: PanelMessages['stop-verify']['data']): undefined {
  stopVerify(tenant);
}
