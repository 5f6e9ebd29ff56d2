import type { Drift } from './drift.ts';

/** What `GET {control}/state` answers: what the tenants and the intake really hold. Other programs rely on it. */
export interface ControlState {
  tenants: TenantState[];
  intake: IntakeState;
  helpCentre: HelpCentreState;
  faults: string[];
}

export interface HelpCentreState {
  /** What was asked of it, with what would tell who asks. */
  requests: { path: string; cookie: string | null; referer: string | null }[];
}

export type Access = 'modify' | 'view' | 'put' | 'get';

export interface TenantState {
  name: string;
  /** How its pages misbehave just now. */
  drift: Drift;
  /** As the View API Clients page shows them. */
  endpoints: { rest: string; token: string; authorization: string };
  users: {
    userName: string;
    /** Plain: the sandbox's passwords are made up per run, and the tests compare with what the intake received. */
    password: string | null;
    randomPassword: boolean;
    requireNewPassword: boolean;
    sessionTimeoutMinutes: number;
    doNotAllowUiSessions: boolean;
    integrationUser: boolean;
    exemptFromPasswordExpiration: boolean;
  }[];
  groups: {
    name: string;
    type: string;
    comment: string;
    inactive: boolean;
    members: string[];
    /** Domain names by access: saved but not activated, and in force. */
    pending: Record<Access, string[]>;
    active: Record<Access, string[]>;
    /** Taken off the list but in force until activated. */
    pendingRemoval: Record<Access, string[]>;
  }[];
  activations: { comment: string; at: string; policies: string[] }[];
  clients: {
    name: string;
    kind: 'integrations' | 'plain';
    clientId: string;
    clientSecret: string;
    nonExpiring: boolean;
    refreshTokenTimeoutDays: number;
    disabled: boolean;
    scopes: string[];
    includeWorkdayOwnedScope: boolean;
    lockedOut: boolean;
    ipRanges: string[];
  }[];
  tokens: {
    client: string;
    account: string;
    /** SHA-256 of the token, hex. */
    fingerprint: string;
    issuedAt: string;
    nonExpiring: boolean;
  }[];
  /** Calls the services answered, newest last: path without query, and status. */
  calls: { service: 'token' | 'wql' | 'rest' | 'soap'; path: string; status: number }[];
  /** Edit Tenant Setup - Security, OAuth 2.0 Settings. */
  oauthClientsEnabled: boolean;
}

export interface IntakeState {
  sessions: {
    id: string;
    instance: string;
    environment: string;
    expiresAt: string;
    used: boolean;
  }[];
  submissions: {
    id: string;
    session: string;
    receivedAt: string;
    idempotencyKey: string;
    /** Times the same key came again and got the same receipt. */
    replays: number;
    /** How many sealed sets it carried; what they held stands in the payload's credentials. */
    sealedSets: number;
    /** The payload, decrypted with the intake's own key. */
    payload: Record<string, unknown>;
  }[];
  /** Requests that did not match the OpenAPI contract, and why. */
  rejected: { method: string; path: string; status: number; problem: string }[];
}
