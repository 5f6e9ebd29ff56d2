import type { CredentialName } from '../../guide/task.ts';
import type { Mutex } from '../../lib/mutex.ts';
import { omit } from '../../lib/omit.ts';
import {
  type Check,
  type CheckGroup,
  type CheckId,
  type Checks,
  checkIds,
  neededFor,
  neverChecked,
  type Verification,
} from '../../state/checks.ts';
import { credentialViews, finishedChecks, verifications } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';

/** One run of checks. */
export interface CheckRun {
  tenant: TenantKey;
  publisher: CheckPublisher;
  stop: AbortSignal;
  /** Runs work while nothing else uses the captured values. */
  withLock: Mutex;
  /** The administrator has changed something in Workday: tries refused values once more. */
  again: boolean;
}

/** Publishes the results of one run of checks for the panel. */
export class CheckPublisher {
  readonly #tenant: TenantKey;
  readonly #what: CheckGroup;
  /** Capture times (ISO 8601) of the values that are part of this run. */
  readonly #of: Partial<Record<CredentialName, string>> = {};

  constructor(tenant: TenantKey, what: CheckGroup) {
    this.#tenant = tenant;
    this.#what = what;
  }

  /** Clears the results of an earlier run of this kind. Later captures are not part of the run. */
  async begin(): Promise<void> {
    await this.publishRefusals(0);
    await this.includeValues(...neededFor[this.#what]);
    await this.#write(
      checksWith(this.#what === 'password' ? ['soap'] : connectionChecks, { state: 'idle' }),
      null,
    );
  }

  /** Makes the current values part of the run: at its start, and after the run replaced one. */
  async includeValues(...names: CredentialName[]): Promise<void> {
    const views = (await credentialViews.getValue())[this.#tenant] ?? [];
    for (const { credential, at } of views) {
      if (at !== undefined && names.includes(credential)) this.#of[credential] = at;
    }
  }

  publish(checks: Partial<Checks>): Promise<void> {
    return this.#write(checks);
  }

  /** @param seconds how long Workday asked to wait before the next call */
  publishRetryAfter(seconds: number): Promise<void> {
    return this.#write({}, new Date(Date.now() + seconds * 1000).toISOString());
  }

  /** @param count how often Workday has refused these values in this session */
  async publishRefusals(count: number): Promise<void> {
    await this.#change(({ refusals, ...before }) => ({
      ...before,
      refusals: { ...omit(refusals ?? {}, this.#what), ...(count > 0 && { [this.#what]: count }) },
    }));
  }

  /** Workday has granted a token for the values of this run. */
  async publishWorked(): Promise<void> {
    await this.publishRefusals(0);
    await this.#change((before) => ({ ...before, worked: { ...this.#of } }));
  }

  async #change(changed: (before: Verification) => Verification): Promise<void> {
    await update(verifications, (published) => ({
      ...published,
      [this.#tenant]: changed(published[this.#tenant] ?? neverChecked),
    }));
  }

  end(): Promise<void> {
    return endRun(this.#tenant);
  }

  /** @param newRetryAt ISO 8601; null removes the earlier time, undefined leaves it */
  async #write(checks: Partial<Checks>, newRetryAt?: string | null): Promise<void> {
    await update(verifications, (published) => {
      const { retryAt, ...before } = published[this.#tenant] ?? neverChecked;
      const until = newRetryAt === undefined ? retryAt : newRetryAt;
      const after = {
        ...before,
        ...(until && { retryAt: until }),
        running: true,
        at: new Date().toISOString(),
        of: { ...before.of, [this.#what]: this.#of },
        checks: { ...before.checks, ...checks },
      };
      return { ...published, [this.#tenant]: after };
    });
  }
}

/** Ends a run, also that of a worker that died: a check that was still running becomes idle. */
export async function endRun(tenant: TenantKey): Promise<void> {
  let ended = false;
  const after = await update(verifications, (published) => {
    const before = published[tenant];
    ended = before?.running === true;
    if (!before?.running) return published;
    const unfinished = checkIds.filter((id) => before.checks[id].state === 'running');
    const checks = { ...before.checks, ...checksWith(unfinished, { state: 'idle' }) };
    return { ...published, [tenant]: { ...before, running: false, checks } };
  });
  const run = after[tenant];
  if (ended && run) await update(finishedChecks, (all) => ({ ...all, [tenant]: run }));
}

const connectionChecks = checkIds.filter((id) => id !== 'soap');

/** The same check for several ids. */
export const checksWith = (ids: readonly CheckId[], check: Check): Partial<Checks> =>
  Object.fromEntries(ids.map((id) => [id, check]));
