import type { FindingKey, MessageKey } from './message-key.ts';

/** The nine Workday tasks of the journey, in order. Used in code, tests, state and file names. */
export const taskIds = [
  'create-integration-system-user',
  'create-security-group',
  'edit-security-group',
  'maintain-domain-permissions',
  'activate-security-policy-changes',
  'maintain-password-rules',
  'register-api-client',
  'manage-refresh-tokens',
  'view-api-clients',
] as const;
export type TaskId = (typeof taskIds)[number];

/** The four kinds of access of a domain security policy. Modify and View govern tasks and reports, Put and Get web services. */
export const accesses = ['modify', 'view', 'put', 'get'] as const;
export type Access = (typeof accesses)[number];

/** What Kolleno needs in the end. */
export const credentialNames = [
  'tenant',
  'restEndpoint',
  'tokenEndpoint',
  'clientId',
  'clientSecret',
  'refreshToken',
  'isuUserName',
  'isuPassword',
] as const;
export type CredentialName = (typeof credentialNames)[number];

/** Names the administrator may choose; later steps follow what was chosen in earlier ones. */
export const nameIds = ['isuUserName', 'securityGroup', 'apiClient', 'activationComment'] as const;
export type NameId = (typeof nameIds)[number];
export type Names = Record<NameId, string>;

export type FieldControl =
  | 'text'
  | 'text-area'
  | 'password'
  | 'number'
  | 'checkbox'
  | 'select'
  | 'prompt'
  | 'read-only';

export type Recommendation =
  /** Exactly this text. */
  | { kind: 'text'; value: string }
  /** The text chosen for one of the names. */
  | { kind: 'name'; name: NameId }
  | { kind: 'number'; value: number }
  | { kind: 'checked'; value: boolean }
  /** This option of a drop-down list. */
  | { kind: 'option'; value: string }
  /** The prompt holds at least these; what else it holds stays. */
  | { kind: 'includes'; values: readonly string[] }
  | { kind: 'includes-name'; name: NameId }
  /** The prompt holds at least the guide's permissions of this access. */
  | { kind: 'permissions'; access: Access }
  /** A password by the rules that the page shows. */
  | { kind: 'password' }
  /** The same value as another field of the page. */
  | { kind: 'same-as'; field: string }
  /** Left empty. */
  | { kind: 'blank' };

export interface Field {
  /** Workday's English label in kebab case: `user-name`, `scope-functional-areas`. */
  id: string;
  /** Labels the field is known by, today's first. */
  labels: readonly string[];
  control: FieldControl;
  /** Whether the connection needs it, which may be stricter than Workday's own star. */
  required: boolean;
  recommend: Recommendation;
  /** The administrator's own decision, such as Confirm: shown and checked, never filled. */
  byHand?: true;
  why: MessageKey;
  /** The sentence for a value that breaks the connection; without one a different value is the administrator's choice. */
  wrong?: FindingKey;
}

export interface Capture {
  credential: CredentialName;
  from:
    | { /** A read-only row by its label. */ label: readonly string[] }
    | {
        /** A grid cell by its column heading; the row whose `where` column holds the chosen name. */
        column: string;
        where?: { column: string; name: NameId };
      }
    | { /** What the administrator typed into a field of this page. */ field: string };
}

/** One control of a page's sequence: a field of ours by its id, or another control by its kind. */
export type SequencePlace = string | { other: FieldControl };

export interface Page {
  /** Unique within its task. */
  id:
    | 'form'
    | 'confirm'
    | 'result'
    | 'delete-or-regenerate'
    | 'grid'
    | 'generate-secret'
    | 'view'
    | 'constrained';
  /** English titles without the instance's name, today's first. */
  titles: readonly string[];
  /** The title is followed by the name of the instance ("View Integration System Security Group (Unconstrained) Kolleno …"). */
  titleEndsWithInstance?: true;
  /** Workday shows other kinds of the same thing in the same view: without a title that is known the page stays only possible. */
  toldByTitle?: true;
  /** Ids in `/d/task/<id>.htmld`, only where seen on a real tenant (docs/workday.md). */
  urlTaskIds?: readonly string[];
  /** The second signal: labels, column headings or section titles of which at least one must show. */
  expects: readonly string[];
  /** Inputs that tell a different page with the same title. */
  lacks?: readonly string[];
  /** `edit` pages offer OK, `view` pages Done. */
  mode: 'edit' | 'view';
  fields: readonly Field[];
  /**
   * All controls that can be edited, in the page's order; several where the page changes while it is filled in. In languages that the guide
   * does not know, the page and its fields are told by it (docs/workday.md has the order). Absent where the order is not known.
   */
  shapes?: readonly (readonly SequencePlace[])[];
  captures: readonly Capture[];
  /** One-time values: the administrator must not leave before these are captured. */
  guards: readonly CredentialName[];
  /** What this page is for. */
  purpose: MessageKey;
  /** What to do next on it. */
  next: MessageKey;
  /** What to do next once the one-time values that `guards` names are captured. */
  captured?: MessageKey;
  /** Related-actions menu to take from here, level by level; each level by all names it is known by, today's first. */
  relatedActions?: readonly (readonly string[])[];
  /** The page itself is the mistake. */
  finding?: FindingKey;
  /** When this page shows (`shown`), or when its form was right, OK was pressed and it went away without an error (`left-by-ok`), the task is done. */
  completes?: 'shown' | 'left-by-ok';
}

/** A task that only an instance's related actions lead to. */
export interface RelatedTask {
  /** Whose related actions. */
  instance: NameId;
  /** Level by level; each level by all names it is known by, today's first. */
  relatedActions: readonly (readonly string[])[];
  /** The tab of the report on which the instance is listed. */
  tab?: string;
  /** The prompt in which the report asks for the instance. */
  prompt?: string;
}

export interface Task {
  id: TaskId;
  /** Name of the step in the journey. */
  name: MessageKey;
  /** What to type into Workday's search, the id that opens it directly, and how to go on where the search leads to another page first. */
  open: { search: string; urlTaskId?: string; from?: RelatedTask };
  /** The way to a new one-time value where the task was done before. Without one, the task itself makes a new value. */
  renew?: { search: string; from: RelatedTask; purpose: MessageKey };
  pages: readonly Page[];
}

/** A page people land on by mistake or on the way. */
export interface Detour {
  id: string;
  titles: readonly string[];
  expects: readonly string[];
  finding: FindingKey;
  goTo: TaskId;
}

export interface Permission {
  /** The name as Workday shows it today. */
  name: string;
  /** Other names it may carry in a tenant, tried in order. */
  aliases: readonly string[];
  access: Access;
  /**
   * published: printed in Kolleno's article; corrected: printed with a slip; inferred: from the calls Kolleno makes. Besides the guide's own: added in this
   * company's settings, or by its policy.
   */
  status: 'published' | 'corrected' | 'inferred' | 'added' | 'policy';
  source: string;
}
