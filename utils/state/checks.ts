import type { FindingKey } from '../guide/message-key.ts';
import type { CredentialName, TaskId } from '../guide/task.ts';
import type { TenantKey } from '../tenant/tenant-key.ts';

/**
 * The checks against Workday's services, in the order of the calls. `soap` runs on request only.
 */
export const checkIds = ['token', 'wql', 'invoices', 'pdf', 'customers', 'soap'] as const;
export type CheckId = (typeof checkIds)[number];

/** Values of the state hook `data-state` of a check. */
export const checkStates = ['idle', 'running', 'passed', 'failed', 'skipped'] as const;
export type CheckState = (typeof checkStates)[number];

/** One plain sentence about a check, and the step that fixes it. */
export interface CheckFinding {
  key: FindingKey;
  substitutions: string[];
  task?: TaskId;
}

export const checkFinding = (
  key: FindingKey,
  task?: TaskId,
  ...substitutions: string[]
): CheckFinding => ({
  key,
  substitutions,
  ...(task && { task }),
});

/** What Workday answered. Cleaned: error names come from the network. */
export interface CheckAnswer {
  status: number;
  /** Name of the OAuth error (RFC 6749, 5.2), such as `invalid_client`. */
  error?: string;
  /** Workday's own code, such as `S22`. */
  code?: string;
}

export interface Check {
  state: CheckState;
  answer?: CheckAnswer;
  /** Reason for a failed or skipped check. A remark on a passed one. */
  finding?: CheckFinding;
}

export type Checks = Record<CheckId, Check>;

/** `password` is the check `soap`. `connection` is all others. */
export const checkGroups = ['connection', 'password'] as const;
export type CheckGroup = (typeof checkGroups)[number];

/** The latest checks of a tenant, as far as the panel may see them. Holds no secret. */
export interface Verification {
  checks: Checks;
  running: boolean;
  /** ISO 8601 time of the latest result. */
  at: string;
  /** Capture time (`CredentialView.at`) of each checked value. Absent names were not checked. */
  of: Record<CheckGroup, Partial<Record<CredentialName, string>>>;
  /** ISO 8601. Workday asked for no calls before this time. */
  retryAt?: string;
  /** How often Workday has refused these very values in this browser session. */
  refusals?: Partial<Record<CheckGroup, number>>;
  /** Capture times of the values with which a token was granted last. */
  worked?: Partial<Record<CredentialName, string>>;
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

/** The values that each group of checks requires. */
export const neededFor = {
  connection: ['restEndpoint', 'tokenEndpoint', 'clientId', 'clientSecret', 'refreshToken'],
  password: ['restEndpoint', 'isuUserName', 'isuPassword'],
} as const satisfies Record<CheckGroup, readonly CredentialName[]>;

/**
 * From this many refusals of the same values on, another try is asked about first. Workday's own
 * threshold is a setting of the tenant (docs/workday.md, "What refuses right values").
 */
export const minRefusalsToWarn = 2;

/**
 * Values that Workday rejected, with the reason. Workday locks a client or account after several
 * rejections, so the same values are tried again only when the administrator says that something
 * has changed in Workday.
 */
export interface Refusal {
  /** The values that were rejected together. */
  names: CredentialName[];
  /** Fingerprint of these values. It does not reveal them. */
  fingerprint: string;
  finding: CheckFinding;
  answer?: CheckAnswer;
  /** Number of refusals, 1 or more. */
  count: number;
}

export interface Refusals {
  /** Random key of the session, used for each `fingerprint`. */
  key: string;
  tenants: Record<TenantKey, Refusal[]>;
}
