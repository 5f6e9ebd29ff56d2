import type { Mutex } from '../../lib/mutex.ts';
import type { CheckGroup } from '../../state/checks.ts';
import { verifications } from '../../storage/items.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { checkConnection } from './check-connection.ts';
import { checkIntegrationPassword } from './check-password.ts';
import { CheckPublisher, type CheckRun, endRun } from './check-publisher.ts';

const running = new Map<TenantKey, { stop: AbortController; done: Promise<void> }>();

/**
 * Checks a tenant's values at Workday's own services, with reading calls only. The outcome shows in
 * the `verifications` item and in the states of the credentials. A call while a run is under way
 * joins it. Calls nothing before the time that Workday asked to wait for.
 * @param withLock runs work while nothing else uses the captured values
 * @param again the administrator has changed something in Workday: refused values are tried again
 */
export function verify(
  tenant: TenantKey,
  what: CheckGroup,
  withLock: Mutex,
  again = false,
): Promise<void> {
  const current = running.get(tenant);
  if (current) return current.done;
  const stop = new AbortController();
  const run = { tenant, stop: stop.signal, withLock, again };
  const done = runChecks(what, run).finally(() => running.delete(tenant));
  running.set(tenant, { stop, done });
  return done;
}

/**
 * Stops the tenant's running checks. A token call under way is completed: it may have replaced the
 * refresh token.
 */
export function stopVerify(tenant: TenantKey): void {
  running.get(tenant)?.stop.abort();
}

/** Stops the tenant's running checks and waits for their last write. */
export async function endVerify(tenant: TenantKey): Promise<void> {
  stopVerify(tenant);
  await running.get(tenant)?.done.catch(() => undefined);
}

/** Ends the checks of a worker that died; called once at the start of a worker. */
export async function recoverChecks(): Promise<void> {
  const tenants = Object.keys(await verifications.getValue()) as TenantKey[];
  for (const tenant of tenants) if (!running.has(tenant)) await endRun(tenant);
}

async function runChecks(what: CheckGroup, run: Omit<CheckRun, 'publisher'>): Promise<void> {
  const { tenant } = run;
  const { retryAt = '' } = (await verifications.getValue())[tenant] ?? {};
  if (Date.parse(retryAt) > Date.now()) return;
  const publisher = new CheckPublisher(tenant, what);
  await publisher.begin();
  try {
    const check = what === 'password' ? checkIntegrationPassword : checkConnection;
    await check({ ...run, publisher });
  } finally {
    await publisher.end();
  }
}
