import type { Drift } from '../drift.ts';
import { type Interpreter, interpreterFor } from '../languages/interpreter.ts';
import { Flows } from '../pages/flows.ts';
import { addOtherAdministratorsChange } from '../tenant/existing-content.ts';
import type { TenantFault } from '../tenant/fault.ts';
import { createTenant, type Tenant, tenantSettings } from '../tenant/tenant.ts';

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
  #tenants = new Map<string, OpenTenant>();

  constructor() {
    this.reset();
  }

  /** Restores the initial state, with new secrets and no faults. */
  reset(): void {
    this.#faults.clear();
    this.#serviceFaults = new Set();
    this.#tenants.clear();
    for (const settings of tenantSettings) {
      this.#tenants.set(settings.name, {
        tenant: createTenant(settings, this.#faults),
        flows: new Flows(),
        interpreter: interpreterFor(settings.language),
      });
    }
  }

  tenant(name: string): OpenTenant | undefined {
    return this.#tenants.get(name);
  }

  tenants(): Tenant[] {
    return [...this.#tenants.values()].map(({ tenant }) => tenant);
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
      if (changed('oauth-off')) tenant.oauthClientsEnabled = !this.#faults.has('oauth-off');
      if (changed('other-admin-pending') && this.#faults.has('other-admin-pending'))
        addOtherAdministratorsChange(tenant);
      if (changed('client-locked'))
        for (const client of tenant.clients.all())
          if (client.kind === 'integrations')
            client.failedSignOns = this.#faults.has('client-locked') ? Number.POSITIVE_INFINITY : 0;
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
