import type { FindingKey } from '../guide/message-key.ts';
import type { CredentialName, TaskId } from '../guide/task.ts';
import type { TenantKey } from '../tenant/tenant-key.ts';

/** What is proved at Workday's own services, in the order of the calls. `soap` runs on request only. */
export const checkIds = ['token', 'wql', 'invoices', 'pdf', 'customers', 'soap'] as const;
export type CheckId = (typeof checkIds)[number];

/** As in the state hook `data-state` of a check. */
export const checkStates = ['idle', 'running', 'passed', 'failed', 'skipped'] as const;
export type CheckState = (typeof checkStates)[number];

/** One plain sentence about a check, and the step to go back to. */
export interface CheckFinding {
  key: FindingKey;
  substitutions: string[];
  task?: TaskId;
}

export interface Check {
  state: CheckState;
  /** Why it failed or was skipped; beside a passed one, a remark. */
  finding?: CheckFinding;
}

export type Checks = Record<CheckId, Check>;

/** `password` is the check `soap`, `connection` all others. */
export const checkGroups = ['connection', 'password'] as const;
export type What = (typeof checkGroups)[number];

/** The latest checks of a tenant, as the panel may see them. No secret lies in it. */
export interface Verification {
  checks: Checks;
  running: boolean;
  /** ISO 8601 time of the latest result. */
  at: string;
  /** When the values that were checked had been captured (`CredentialView.at`); others were not checked. */
  of: Record<What, Partial<Record<CredentialName, string>>>;
  /** ISO 8601: Workday asked not to be called before. */
  retryAt?: string;
}

export const idleChecks: Checks = {
  token: { state: 'idle' },
  wql: { state: 'idle' },
  invoices: { state: 'idle' },
  pdf: { state: 'idle' },
  customers: { state: 'idle' },
  soap: { state: 'idle' },
};

export const neverChecked: Verification = {
  checks: idleChecks,
  running: false,
  at: '',
  of: { connection: {}, password: {} },
};

/** The values without which nothing can be tried. */
export const neededFor = {
  connection: ['restEndpoint', 'tokenEndpoint', 'clientId', 'clientSecret', 'refreshToken'],
  password: ['restEndpoint', 'isuUserName', 'isuPassword'],
} as const satisfies Record<What, readonly CredentialName[]>;

/** Values that Workday refused, and why. Workday locks a client or an account after some refusals, so none is tried twice. */
export interface Refusal {
  /** The values that were refused together. */
  names: CredentialName[];
  /** Of those values; no value can be read from it. */
  fingerprint: string;
  finding: CheckFinding;
}

export interface Refusals {
  /** Random for the session; see `fingerprint`. */
  key: string;
  tenants: Record<TenantKey, Refusal[]>;
}
