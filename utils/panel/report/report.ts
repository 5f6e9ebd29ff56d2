import type { FindingKey } from '../../guide/message-key.ts';
import type { Access, CredentialName, NameId, TaskId } from '../../guide/task.ts';
import type { CheckId, CheckState } from '../../state/checks.ts';
import type { CredentialView } from '../../state/credentials.ts';
import type { PermissionState, Verdict } from '../../state/page-status.ts';
import type { Environment } from '../../tenant/hosts.ts';

/**
 * The set-up report in its JSON form. Schema: docs/report.schema.json. Sources: docs/report.md.
 * Unknown data is null or `unknown`. Times are ISO 8601. The report cannot contain a secret or part
 * of one, because its sources hold none.
 */
export interface SetUpReport {
  format: 'kolleno-connect/set-up-report';
  version: 1;
  madeAt: string;
  extensionVersion: string;
  tenant: { name: string; host: string; environment: Environment };
  times: {
    /** The first page of the guide was open. */
    began: string | null;
    /** Latest change of a step's state. */
    lastStep: string | null;
    /** Kolleno confirmed the receipt. */
    delivered: string | null;
  };
  names: Record<Exclude<NameId, 'activationComment'>, string>;
  steps: StepReport[];
  permissions: {
    /** Latest reading of the four lists. */
    readAt: string | null;
    lists: { access: Access; permissions: PermissionReport[] }[];
  };
  activation: {
    state: StepReport['state'];
    at: string | null;
    saidBy: StepReport['saidBy'];
    comment: string | null;
    confirmed: boolean | null;
  };
  checks: {
    /** Time of the latest result. */
    at: string | null;
    /** Whether the checked values are the stored or sent ones. */
    ofTheseValues: boolean | null;
    results: {
      check: CheckId;
      state: Exclude<CheckState, 'running'>;
      finding: FindingReport | null;
    }[];
  };
  credentials: CredentialReport[];
  receipt: {
    id: string;
    receivedAt: string;
    instance: string;
    credentials: CredentialName[];
  } | null;
}

export interface StepReport {
  number: number;
  task: TaskId;
  state: 'todo' | 'done' | 'attention';
  /** Time at which the step entered this state. */
  at: string | null;
  /**
   * `page`: read from Workday's page. `administrator`: marked as done by hand. Null while the step
   * is to do.
   */
  saidBy: 'page' | 'administrator' | null;
  /** The administrator's reason. */
  reason: string | null;
  finding: FindingReport | null;
  pages: StepPageReport[];
}

export interface StepPageReport {
  page: string;
  /**
   * `saved`: the values when OK was pressed and Workday accepted them. `shown`: the values that
   * Workday shows.
   */
  how: 'saved' | 'shown';
  at: string;
  fields: FieldReport[];
}

export interface FieldReport {
  field: string;
  /** As spelled on the page. */
  label: string;
  /** Boolean for a checkbox. Null if it was unreadable or is not recorded. */
  value: string | boolean | null;
  /** Number of entries in the list that `value` does not name: accounts other than Kolleno's. */
  others: number | null;
  recommended: string | boolean | null;
  /** `not-recorded`: a password. */
  verdict: Verdict | 'not-recorded';
  /**
   * On a page in another language: found by its position, or contains a name that cannot be
   * compared.
   */
  uncertain: boolean;
}

export interface PermissionReport {
  name: string;
  state: PermissionState;
  /** The tenant's name of the permission, if different. */
  grantedAs: string | null;
  saidBy: 'page' | 'administrator' | null;
  /** Why it was skipped. */
  reason: string | null;
  /**
   * Source of the entry: Kolleno's guide (`inferred`: not published, derived from Kolleno's calls),
   * or the company's settings or policy.
   */
  askedBy: 'guide' | 'inferred' | 'settings' | 'policy';
}

export interface CredentialReport {
  credential: CredentialName;
  /** `unknown`: states are lost when the browser closes. */
  state: CredentialView['state'] | 'unknown';
  capturedAt: string | null;
  sentAt: string | null;
  enteredByHand: boolean;
  /** Replaced an older value. */
  replaced: boolean;
}

/** A problem. */
export interface FindingReport {
  key: FindingKey;
  /** The message in the language of the browser. */
  text: string;
}
