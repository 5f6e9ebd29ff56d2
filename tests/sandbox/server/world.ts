import type { Drift } from '../drift.ts';
import { type Interpreter, interpreterFor } from '../languages/interpreter.ts';
import { Flows } from '../pages/flows.ts';
import { Clock } from '../tenant/clock.ts';
import { addOtherAdministratorsChange } from '../tenant/existing-content.ts';
import type { TenantFault } from '../tenant/fault.ts';
import { mishaps, recoveries } from '../tenant/mishaps.ts';
import {
  createTenant,
  type Tenant,
  type TenantSettings,
  tenantSettings,
} from '../tenant/tenant.ts';
import { production } from './hosts.ts';

export interface OpenTenant {
  tenant: Tenant;
  flows: Flows;
  /** Translates the user interface into the tenant's language. */
  interpreter: Interpreter;
}

/** All tenants of the sandbox and the faults armed in them. */
export class World {
  #faults = new Set<TenantFault>();
  #serviceFaults: ReadonlySet<string> = new Set();
  /** In the order of `tenantSettings`. */
  #tenants: OpenTenant[] = [];
  readonly clock = new Clock();

  constructor() {
    this.reset();
  }

  /** Restores the initial state, with new secrets and no faults. */
  reset(): void {
    this.#faults.clear();
    this.#serviceFaults = new Set();
    this.clock.reset();
    this.#tenants = tenantSettings.map((settings) => this.#open(settings));
  }

  /** Returns the first tenant of this name. */
  tenant(name: string): OpenTenant | undefined {
    return this.#tenants.find(({ tenant }) => tenant.name === name);
  }

  /** Returns the tenant of this name on a host of pages or services. */
  tenantAt(host: string, name: string): OpenTenant | undefined {
    return this.#tenants.find(
      ({ tenant: { name: own, hosts } }) =>
        own === name && (hosts.ui === host || hosts.services === host),
    );
  }

  /**
   * Overwrites the non-production tenants of this name with production, where nobody has set up
   * anything: what was made since the start is gone, and all secrets are new. Returns false if
   * there is no such tenant.
   */
  refreshFromProduction(name: string): boolean {
    const affected = this.#tenants.filter(
      ({ tenant }) => tenant.name === name && tenant.hosts !== production,
    );
    for (const open of affected) {
      const settings = tenantSettings.find(
        (one) => one.name === name && one.hosts === open.tenant.hosts,
      );
      if (!settings) continue;
      const { calls, drift } = open.tenant;
      const { tenant, flows } = this.#open(settings);
      Object.assign(open, { tenant: { ...tenant, calls, drift }, flows });
    }
    return affected.length > 0;
  }

  #open(settings: TenantSettings): OpenTenant {
    return {
      tenant: createTenant(settings, this.#faults, this.clock),
      flows: new Flows(),
      interpreter: interpreterFor(settings.language),
    };
  }

  tenants(): Tenant[] {
    return this.#tenants.map(({ tenant }) => tenant);
  }

  faults(): ReadonlySet<TenantFault> {
    return this.#faults;
  }

  /**
   * Replaces the armed faults. A fault that changes the tenant's content does so once, when it is
   * armed or disarmed.
   */
  arm(faults: readonly TenantFault[]): void {
    const before = new Set(this.#faults);
    this.#faults.clear();
    for (const fault of faults) this.#faults.add(fault);
    const changed = (fault: TenantFault) => this.#faults.has(fault) !== before.has(fault);
    for (const tenant of this.tenants()) {
      if (changed('other-admin-pending') && this.#faults.has('other-admin-pending'))
        addOtherAdministratorsChange(tenant);
      for (const fault of [...before, ...this.#faults].filter(changed))
        (this.#faults.has(fault) ? mishaps : recoveries)[fault]?.(tenant);
    }
  }

  armedServiceFaults(): ReadonlySet<string> {
    return this.#serviceFaults;
  }

  /** Replaces the armed faults of single services (`serviceFaults`). */
  armServiceFaults(faults: readonly string[]): void {
    this.#serviceFaults = new Set(faults);
  }

  /** Sets the drift of one tenant, or of all. Returns false if the tenant does not exist. */
  setDrift(drift: Drift, name?: string): boolean {
    const affected = this.tenants().filter((tenant) => name === undefined || tenant.name === name);
    for (const tenant of affected) tenant.drift = drift;
    return affected.length > 0;
  }

  disarm(fault: TenantFault): void {
    this.arm([...this.#faults].filter((armed) => armed !== fault));
  }
}
