import type { Clock } from './clock.ts';
import { newClientId, newClientSecret } from './generated-values.ts';
import type { InstanceIds } from './instance-id.ts';
import {
  countFailure,
  isLockedOut,
  type LockOutRules,
  lockOut,
  noFailures,
  type SignOnRecord,
  unlock,
} from './lock-out.ts';

export interface ApiClient extends SignOnRecord {
  id: string;
  name: string;
  /** Created by Register API Client for Integrations, or by the plain Register API Client. */
  kind: 'integrations' | 'plain';
  grantType: string;
  clientId: string;
  clientSecret: string;
  nonExpiring: boolean;
  /** 0 if non-expiring. */
  refreshTokenTimeoutDays: number;
  disabled: boolean;
  /** Functional areas. */
  scopes: string[];
  includeWorkdayOwnedScope: boolean;
  /** Names of IP ranges. */
  ipRanges: string[];
  redirectionUri: string;
}

/** That a client locks out and that this ends is documented; both numbers are invented. */
const lockOutRules: LockOutRules = { maxFailures: 5, lockOutMinutes: 15 };

export class ApiClients {
  #clients: ApiClient[] = [];
  #newId: InstanceIds;
  #clock: Clock;

  constructor(newId: InstanceIds, clock: Clock) {
    this.#newId = newId;
    this.#clock = clock;
  }

  register(given: Partial<ApiClient> & Pick<ApiClient, 'name' | 'kind' | 'scopes'>): ApiClient {
    const client: ApiClient = {
      grantType: 'Authorization Code Grant',
      clientId: newClientId(),
      clientSecret: newClientSecret(),
      nonExpiring: true,
      refreshTokenTimeoutDays: 0,
      disabled: false,
      includeWorkdayOwnedScope: false,
      ...noFailures,
      ipRanges: [],
      redirectionUri: '',
      ...given,
      id: this.#newId('apiClient'),
    };
    this.#clients.push(client);
    return client;
  }

  all(): readonly ApiClient[] {
    return this.#clients;
  }

  byId(id: string | undefined): ApiClient | undefined {
    return this.#clients.find((client) => client.id === id);
  }

  byName(name: string): ApiClient | undefined {
    return this.#clients.find((client) => client.name.toLowerCase() === name.toLowerCase());
  }

  /** Returns the client of the id and secret, or null. Wrong secrets count towards the lock-out. */
  authenticate(clientId: string, clientSecret: string): ApiClient | null {
    const client = this.#clients.find((candidate) => candidate.clientId === clientId);
    if (!client || client.disabled || this.isLockedOut(client)) return null;
    if (client.clientSecret !== clientSecret) {
      countFailure(client, this.#clock, lockOutRules);
      return null;
    }
    unlock(client);
    return client;
  }

  isLockedOut(client: ApiClient): boolean {
    return isLockedOut(client, this.#clock);
  }

  lockOut(client: ApiClient): void {
    lockOut(client, this.#clock, lockOutRules);
  }

  remove(client: ApiClient): void {
    this.#clients = this.#clients.filter((other) => other !== client);
  }
}

/** Replaces the secret; the old one is refused from now on. */
export function regenerateSecret(client: ApiClient): void {
  client.clientSecret = newClientSecret();
}
