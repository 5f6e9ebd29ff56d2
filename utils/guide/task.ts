import type { FindingKey, MessageKey } from './message-key.ts';

/** The nine Workday tasks of the set-up, in order. Used in code, tests, state and file names. */
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

/**
 * The four kinds of access in a domain security policy. Modify and View apply to tasks and reports,
 * Put and Get to web services.
 */
export const accesses = ['modify', 'view', 'put', 'get'] as const;
export type Access = (typeof accesses)[number];

/** The credentials that Kolleno needs. */
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

/** Names that the administrator may choose. Later steps use the names chosen in earlier ones. */
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
  /** The prompt contains at least these values. Other values stay. */
  | { kind: 'includes'; values: readonly string[] }
  | { kind: 'includes-name'; name: NameId }
  /** The prompt contains at least the guide's permissions of this access. */
  | { kind: 'permissions'; access: Access }
  /** A password that follows the rules on the page. */
  | { kind: 'password' }
  /** The same value as another field of the page. */
  | { kind: 'same-as'; field: string }
  /** Left empty. */
  | { kind: 'blank' };

export interface Field {
  /** Workday's English label in kebab case: `user-name`, `scope-functional-areas`. */
  id: string;
  /** Known labels of the field, current one first. */
  labels: readonly string[];
  control: FieldControl;
  /** Whether the connection needs the field. May be stricter than Workday's own required mark. */
  required: boolean;
  recommend: Recommendation;
  /** The administrator's own decision, such as Confirm. Shown and checked, never filled. */
  byHand?: true;
  why: MessageKey;
  /**
   * Message for a value that breaks the connection. Without it, a different value is the
   * administrator's choice.
   */
  wrong?: FindingKey;
}

export interface Capture {
  credential: CredentialName;
  from:
    | { /** A read-only row by its label. */ label: readonly string[] }
    | {
        /**
         * A grid cell by its column heading, in the row whose `where` column contains the chosen
         * name.
         */
        column: string;
        where?: { column: string; name: NameId };
      }
    | { /** What the administrator typed into a field of this page. */ field: string };
}

/** One control in a page's sequence: a guide field by its id, or another control by its kind. */
export type SequencePlace = string | { other: FieldControl };

export interface Page {
  /** Unique within its task. */
  id:
    | 'form'
    | 'confirm'
    | 'result'
    | 'delete-or-regenerate'
    | 'grid'
    | 'grid-result'
    | 'domain'
    | 'domain-result'
    | 'generate-secret'
    | 'view'
    | 'constrained';
  /** English titles without the name of the instance, current one first. */
  titles: readonly string[];
  /**
   * The title ends with the name of the instance ("View Integration System Security Group
   * (Unconstrained) Kolleno …").
   */
  titleEndsWithInstance?: true;
  /**
   * Workday uses the same view for other kinds of object, so only a known title makes the match
   * certain.
   */
  toldByTitle?: true;
  /** Ids in `/d/task/<id>.htmld`, only if found on a real tenant (docs/workday.md). */
  urlTaskIds?: readonly string[];
  /**
   * Labels, column headings or section titles. At least one must be on the page, in addition to the
   * title.
   */
  expects: readonly string[];
  /** Inputs that identify a different page with the same title. */
  lacks?: readonly string[];
  /** `edit` pages offer OK, `view` pages Done. */
  mode: 'edit' | 'view';
  fields: readonly Field[];
  /**
   * All editable controls in the order of the page. Several sequences where filling changes the
   * page. Identifies the page and its fields in languages that the guide does not know
   * (docs/workday.md lists the order). Absent if the order is unknown.
   */
  shapes?: readonly (readonly SequencePlace[])[];
  captures: readonly Capture[];
  /** One-time values that must be captured before the administrator leaves the page. */
  guards: readonly CredentialName[];
  /** The purpose of the page. */
  purpose: MessageKey;
  /** The next action on the page. */
  next: MessageKey;
  /** What OK does, said once everything on the form matches. */
  ready?: MessageKey;
  /** The next action after the one-time values in `guards` are captured. */
  captured?: MessageKey;
  /**
   * Path in the related-actions menu to the next page, level by level. Each level lists its known
   * names, current one first.
   */
  relatedActions?: readonly (readonly string[])[];
  /** The page itself is the mistake. */
  finding?: FindingKey;
  /**
   * The task is done when the page appears (`shown`), or when its form was correct, OK was pressed
   * and the page closed without an error (`left-by-ok`).
   */
  completes?: 'shown' | 'left-by-ok';
}

/** A task reached only through the related actions of an instance. */
export interface RelatedTask {
  /** The instance with the related actions. */
  instance: NameId;
  /** Path in the menu, level by level. Each level lists its known names, current one first. */
  relatedActions: readonly (readonly string[])[];
  /** Tab of the report that lists the instance. */
  tab?: string;
  /** Prompt in which the report asks for the instance. */
  prompt?: string;
}

export interface Task {
  id: TaskId;
  /** Name of the step. */
  name: MessageKey;
  /** What the administrator does in the step, as an order. */
  action: MessageKey;
  /**
   * The text for Workday's search, the id that opens the task directly, and the path from a page
   * that the search leads to first.
   */
  open: { search: string; urlTaskId?: string; from?: RelatedTask };
  /**
   * The path to a new one-time value where the task was done before. If absent, the task itself
   * creates a new value.
   */
  renew?: { search: string; from: RelatedTask; purpose: MessageKey };
  pages: readonly Page[];
}

/**
 * A page that people open by mistake, on the way, or to look something up. Without a finding
 * nothing is drawn on it.
 */
export interface Detour {
  id: string;
  titles: readonly string[];
  expects: readonly string[];
  finding?: FindingKey;
  goTo?: TaskId;
}

export interface Permission {
  /** The current name in Workday. */
  name: string;
  /** Other names that a tenant may use, tried in order. */
  aliases: readonly string[];
  access: Access;
  /**
   * published: printed in Kolleno's article. corrected: printed with a mistake. inferred: from the
   * calls that Kolleno makes. Outside the guide, added: from the company's settings. policy: from
   * the organisation's policy.
   */
  status: 'published' | 'corrected' | 'inferred' | 'added' | 'policy';
  source: string;
}
