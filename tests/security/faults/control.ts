import { call } from '../../fixtures/sandbox-call.ts';
import type { ControlState } from '../../sandbox/control-state.ts';
import type { Sandbox } from '../../sandbox/server/start.ts';

/** Activates these faults and deactivates all others. */
export async function arm(sandbox: Sandbox, ...faults: string[]): Promise<void> {
  const { status } = await control(sandbox, 'faults', { faults });
  if (status !== 200) throw new Error(`no such fault: ${faults}`);
}

export async function newLink(sandbox: Sandbox): Promise<string> {
  const { json } = await control(sandbox, 'handoff-link', {});
  return (json as { link: string }).link;
}

/** Returns what the intake has of its latest session. */
export async function submissionsOf(
  sandbox: Sandbox,
): Promise<{ submissions: number; credentials: unknown }> {
  const { json } = await call(sandbox, `${sandbox.control}/state`);
  const { sessions, submissions } = (json as ControlState).intake;
  const session = sessions.at(-1)?.id;
  const its = submissions.filter((one) => one.session === session);
  return { submissions: its.length, credentials: its[0]?.payload.credentials };
}

const control = (sandbox: Sandbox, what: string, body: unknown) =>
  call(sandbox, `${sandbox.control}/${what}`, { method: 'POST', body: JSON.stringify(body) });
