import type { CheckGroup } from '../../state/checks.ts';
import { verifications } from '../../storage/items.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { checkConnection } from './check-connection.ts';
import { checkIntegrationPassword } from './check-password.ts';
import { CheckPublisher, endRun } from './check-publisher.ts';
import type { Exclusively } from './check-run.ts';

const running = new Map<TenantKey, { stop: AbortController; done: Promise<void> }>();

/**
 * Tries a tenant's values at Workday's own services, reading only; the outcome shows in the `verifications` item and in the states of the credentials.
 * A second call while one runs joins it. Nothing is called before the time that Workday asked to wait for.
 */
export function verify(
  tenant: TenantKey,
  what: CheckGroup,
  exclusively: Exclusively,
): Promise<void> {
  const already = running.get(tenant);
  if (already) return already.done;
  const stop = new AbortController();
  const done = runChecks(tenant, what, stop.signal, exclusively).finally(() =>
    running.delete(tenant),
  );
  running.set(tenant, { stop, done });
  return done;
}

/** Stops the tenant's running checks. A token call under way is waited for: it may have replaced the refresh token. */
export function stopVerify(tenant: TenantKey): void {
  running.get(tenant)?.stop.abort();
}

/** Stops them and waits until nothing more is written of them. */
export async function endVerify(tenant: TenantKey): Promise<void> {
  stopVerify(tenant);
  await running.get(tenant)?.done.catch(() => undefined);
}

/** Ends the checks of a worker that died; called once when a worker starts. */
export async function recoverChecks(): Promise<void> {
  const tenants = Object.keys(await verifications.getValue()) as TenantKey[];
  for (const tenant of tenants) if (!running.has(tenant)) await endRun(tenant);
}

async function runChecks(
  tenant: TenantKey,
  what: CheckGroup,
  stop: AbortSignal,
  exclusively: Exclusively,
): Promise<void> {
  const { retryAt = '' } = (await verifications.getValue())[tenant] ?? {};
  if (Date.parse(retryAt) > Date.now()) return;
  const board = new CheckPublisher(tenant, what);
  await board.begins();
  try {
    await (what === 'password' ? checkIntegrationPassword : checkConnection)({
      tenant,
      board,
      stop,
      exclusively,
    });
  } finally {
    await board.ends();
  }
}
