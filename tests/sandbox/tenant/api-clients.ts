import { newClientId, newClientSecret } from './generated-values.ts';
import type { InstanceIds } from './instance-id.ts';

export interface ApiClient {
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
  failedSignOns: number;
  /** Names of IP ranges. */
  ipRanges: string[];
  redirectionUri: string;
}

/** Calls with a wrong secret after which a client is locked out. */
const failedSignOnsToLock = 5;

export class ApiClients {
  #clients: ApiClient[] = [];
  #newId: InstanceIds;

  constructor(newId: InstanceIds) {
    this.#newId = newId;
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
      failedSignOns: 0,
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
    if (!client || client.disabled || isLockedOut(client)) return null;
    if (client.clientSecret !== clientSecret) {
      client.failedSignOns += 1;
      return null;
    }
    client.failedSignOns = 0;
    return client;
  }
}

/** Replaces the secret; the old one is refused from now on. */
export function regenerateSecret(client: ApiClient): void {
  client.clientSecret = newClientSecret();
}

export function isLockedOut(client: ApiClient): boolean {
  return client.failedSignOns >= failedSignOnsToLock;
}
