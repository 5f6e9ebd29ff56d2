import type { CredentialName } from '../../guide/task.ts';
import {
  type Check,
  type CheckGroup,
  type CheckId,
  type Checks,
  checkIds,
  neededFor,
  neverChecked,
} from '../../state/checks.ts';
import { credentialViews, finishedChecks, verifications } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';

/** Where a run of checks is published for the panel. */
export class CheckPublisher {
  readonly #tenant: TenantKey;
  readonly #what: CheckGroup;
  /** When the values of this run were captured. */
  readonly #of: Partial<Record<CredentialName, string>> = {};

  constructor(tenant: TenantKey, what: CheckGroup) {
    this.#tenant = tenant;
    this.#what = what;
  }

  /** Clears what an earlier run of this kind left. Values that are captured from now on are not part of the run. */
  async begins(): Promise<void> {
    await this.takes(...neededFor[this.#what]);
    await this.#writes(
      all(this.#what === 'password' ? ['soap'] : connectionChecks, { state: 'idle' }),
      null,
    );
  }

  /** The values as they are now belong to the run: at its start, and where the run itself replaced one. */
  async takes(...names: CredentialName[]): Promise<void> {
    const views = (await credentialViews.getValue())[this.#tenant] ?? [];
    for (const { credential, at } of views) {
      if (at !== undefined && names.includes(credential)) this.#of[credential] = at;
    }
  }

  shows(checks: Partial<Checks>): Promise<void> {
    return this.#writes(checks);
  }

  /** @param seconds that Workday asked to wait */
  waits(seconds: number): Promise<void> {
    return this.#writes({}, new Date(Date.now() + seconds * 1000).toISOString());
  }

  ends(): Promise<void> {
    return endRun(this.#tenant);
  }

  async #writes(checks: Partial<Checks>, retryAt?: string | null): Promise<void> {
    await update(verifications, (published) => {
      const { retryAt: wait, ...before } = published[this.#tenant] ?? neverChecked;
      const until = retryAt === undefined ? wait : retryAt;
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

/** A run is over, or its worker died: what was still running has come to nothing. */
export async function endRun(tenant: TenantKey): Promise<void> {
  let ended = false;
  const after = await update(verifications, (published) => {
    const before = published[tenant];
    ended = before?.running === true;
    if (!before?.running) return published;
    const unfinished = checkIds.filter((id) => before.checks[id].state === 'running');
    const checks = { ...before.checks, ...all(unfinished, { state: 'idle' }) };
    return { ...published, [tenant]: { ...before, running: false, checks } };
  });
  const run = after[tenant];
  if (ended && run) await update(finishedChecks, (all) => ({ ...all, [tenant]: run }));
}

const connectionChecks = checkIds.filter((id) => id !== 'soap');

export const all = (ids: readonly CheckId[], check: Check): Partial<Checks> =>
  Object.fromEntries(ids.map((id) => [id, check]));
