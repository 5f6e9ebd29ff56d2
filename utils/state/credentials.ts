import type { FindingKey } from '../guide/message-key.ts';
import type { CredentialName, TaskId } from '../guide/task.ts';

/** What the panel may know of a credential without asking for it. */
export interface CredentialView {
  credential: CredentialName;
  /** `sealed` and `locked`: left by an earlier run of the browser, as only Kolleno, or only the passphrase, can open it (docs/security.md). */
  state: 'missing' | 'captured' | 'verified' | 'rejected' | 'sealed' | 'locked' | 'sent';
  /** Dots, or the start and end of a public value; empty while it is not at hand. */
  masked: string;
  /** ISO 8601 time of the capture. */
  at?: string;
  /** An older value was replaced by this one. */
  replaced?: boolean;
  /** The administrator entered it by hand. */
  byHand?: true;
  /** The value has an unusual shape: catalogue key of the sentence that says so. */
  warning?: FindingKey;
}

/** A captured value at rest. Only utils/vault reads it. */
export interface StoredValue {
  value: string;
  /** New with every capture, so that wiping after a receipt spares a value captured since. */
  revision: string;
  /** The task on whose page it was read. */
  task: TaskId;
  /** ISO 8601 time of the capture. */
  at: string;
  replaced: boolean;
  /** Entered by the administrator, not read from the page of the task. */
  byHand?: true;
  warning?: FindingKey;
  /** What Workday's services said of this very value. */
  verdict?: 'verified' | 'rejected';
}

export interface StoredPassphrase {
  /** New with every passphrase; stands with what is sealed by it. */
  id: string;
  passphrase: string;
}

/** What becomes of a tenant's values when the browser closes, as far as the panel shows it. */
export interface PersistenceStatus {
  /** As in the state hook `data-keeping`: closing the browser loses them; loses nothing; or they wait for the passphrase. `none`: there are none. */
  state: 'none' | 'memory' | 'sealed' | 'locked';
  /** Who can open what lies on disk. */
  kolleno: boolean;
  passphrase: boolean;
  /** The organisation's policy allows a passphrase. */
  mayProtect: boolean;
  /** ISO 8601: when the first of them is forgotten. */
  until: string | null;
  /** Something on disk cannot be used: it cannot be read, or belongs to another tenant. */
  trouble: 'unreadable' | 'foreign' | null;
  /** Values were forgotten because their time was over. */
  expired: boolean;
}
