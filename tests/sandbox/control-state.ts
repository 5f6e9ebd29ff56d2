import type { Drift } from './drift.ts';

/**
 * The answer of `GET {control}/state`: the actual content of the tenants and the intake. Other
 * programs rely on this format.
 */
export interface ControlState {
  tenants: TenantState[];
  intake: IntakeState;
  helpCentre: HelpCentreState;
  faults: string[];
}

export interface HelpCentreState {
  /** The requests it received, with the headers that could identify the sender. */
  requests: { path: string; cookie: string | null; referer: string | null }[];
}

export type Access = 'modify' | 'view' | 'put' | 'get';

export interface TenantState {
  name: string;
  /** Host of its pages. Two environments can hold tenants of one name. */
  host: string;
  /** The misbehaviour currently set for its pages. */
  drift: Drift;
  /** As shown on the View API Clients page. */
  endpoints: { rest: string; token: string; authorization: string };
  users: {
    userName: string;
    /**
     * In plain text: the sandbox generates its passwords for each run, and tests compare them with
     * the intake's content.
     */
    password: string | null;
    randomPassword: boolean;
    requireNewPassword: boolean;
    sessionTimeoutMinutes: number;
    doNotAllowUiSessions: boolean;
    integrationUser: boolean;
    disabled: boolean;
    /** Locked after failed sign-ons; ends by itself. */
    locked: boolean;
    passwordExpired: boolean;
    exemptFromPasswordExpiration: boolean;
  }[];
  groups: {
    name: string;
    type: string;
    comment: string;
    inactive: boolean;
    members: string[];
    /** Domain names by access: saved but not activated, and active. */
    pending: Record<Access, string[]>;
    active: Record<Access, string[]>;
    /** Removed from the list but active until the activation. */
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
    /** The client's functional areas when the token was made. */
    scopes: string[];
  }[];
  /** Calls that the services answered, newest last: path without query, and status. */
  calls: { service: 'token' | 'wql' | 'rest' | 'soap'; path: string; status: number }[];
  /** Edit Tenant Setup - Security, OAuth 2.0 Settings. */
  oauthClientsEnabled: boolean;
  /** Manage Authentication Policies: the rules in force, in order. */
  authenticationRules: {
    /** Saved rules wait for their activation. */
    pending: boolean;
    active: { name: string; groups: string[]; allowed: string[] }[];
  };
  /** The sandbox's clock, ISO 8601. */
  now: string;
}

export interface IntakeState {
  sessions: {
    id: string;
    instance: string;
    instanceUrl: string;
    environment: string;
    expiresAt: string;
    /** The one-time code of its link was exchanged. */
    exchanged: boolean;
    used: boolean;
  }[];
  submissions: {
    id: string;
    session: string;
    receivedAt: string;
    idempotencyKey: string;
    /** Number of repeated submissions with the same key, answered with the same receipt. */
    replays: number;
    /**
     * Number of sealed sets in the submission. Their content is part of the payload's credentials.
     */
    sealedSets: number;
    /** The payload, decrypted with the intake's own key. */
    payload: Record<string, unknown>;
  }[];
  /** Requests that did not match the OpenAPI contract, with the reason. */
  rejected: { method: string; path: string; status: number; problem: string }[];
}
