import type { FindingKey } from '../../guide/message-key.ts';
import type { Access, CredentialName, NameId, TaskId } from '../../guide/task.ts';
import type { CheckId, CheckState } from '../../state/checks.ts';
import type { CredentialView } from '../../state/credentials.ts';
import type { PermissionState, Verdict } from '../../state/page-status.ts';
import type { Environment } from '../../tenant/hosts.ts';

/**
 * The report of a set-up, as its JSON form has it: docs/report.schema.json is its schema, docs/report.md says what it rests on. What is not known is null
 * or `unknown`. Times are ISO 8601. No secret, and no part of one, can stand in it: it is made of items that hold none.
 */
export interface SetUpReport {
  format: 'kolleno-connect/set-up-report';
  version: 1;
  madeAt: string;
  extensionVersion: string;
  tenant: { name: string; host: string; environment: Environment };
  times: {
    /** The first page of the journey was open. */
    began: string | null;
    /** The latest change in the state of a step. */
    lastStep: string | null;
    /** Kolleno confirmed the receipt. */
    delivered: string | null;
  };
  names: Record<Exclude<NameId, 'activationComment'>, string>;
  steps: StepReport[];
  permissions: {
    /** When the four lists were last read. */
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
    /** The values that were checked are those that are held, or were sent. */
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
  /** When it came into this state. */
  at: string | null;
  /** `page`: read from Workday's page. `administrator`: marked as done by hand. Null while there is nothing to say. */
  saidBy: 'page' | 'administrator' | null;
  /** The administrator's reason. */
  reason: string | null;
  finding: FindingReport | null;
  pages: StepPageReport[];
}

export interface StepPageReport {
  page: string;
  /** `saved`: as it stood when OK was pressed and Workday took it. `shown`: as Workday shows it. */
  how: 'saved' | 'shown';
  at: string;
  fields: FieldReport[];
}

export interface FieldReport {
  field: string;
  /** As the page spelt it. */
  label: string;
  /** A tick is a boolean. Null: it could not be read, or is not recorded. */
  value: string | boolean | null;
  /** Entries of the list that are not named in `value`: other accounts than Kolleno's. */
  others: number | null;
  recommended: string | boolean | null;
  /** `not-recorded`: a password. */
  verdict: Verdict | 'not-recorded';
  /** On a page in another language: found by its place, or holding a name that cannot be compared. */
  uncertain: boolean;
}

export interface PermissionReport {
  name: string;
  state: PermissionState;
  /** The name under which the tenant has it, where that is another. */
  grantedAs: string | null;
  saidBy: 'page' | 'administrator' | null;
  /** Why it was skipped. */
  reason: string | null;
  /** Who asks for it: Kolleno's guide (`inferred`: not published, worked out from Kolleno's calls), or settings or policy of the company. */
  askedBy: 'guide' | 'inferred' | 'settings' | 'policy';
}

export interface CredentialReport {
  credential: CredentialName;
  /** `unknown`: states are kept only while the browser runs. */
  state: CredentialView['state'] | 'unknown';
  capturedAt: string | null;
  sentAt: string | null;
  enteredByHand: boolean;
  /** An older value was replaced. */
  replaced: boolean;
}

/** Why something is not as it should be. */
export interface FindingReport {
  key: FindingKey;
  /** The same as a sentence, in the language of the browser. */
  text: string;
}
