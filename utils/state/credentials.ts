import type { FindingKey } from '../guide/message-key.ts';
import type { CredentialName, TaskId } from '../guide/task.ts';

/** What the panel knows of a credential without requesting its value. */
export interface CredentialView {
  credential: CredentialName;
  /**
   * `sealed` and `locked` values were left by an earlier browser session. Only Kolleno (`sealed`)
   * or the passphrase (`locked`) can open them (docs/security.md).
   */
  state: 'missing' | 'captured' | 'verified' | 'rejected' | 'sealed' | 'locked' | 'sent';
  /** Dots, or the start and end of a public value. Empty while the value is not in memory. */
  masked: string;
  /** ISO 8601 time of the capture. */
  at?: string;
  /**
   * Identifies the capture of the value. Random, so it reveals nothing. Missing without a value.
   */
  revision?: string;
  /** This value replaced an older one. */
  replaced?: boolean;
  /** The administrator entered the value by hand. */
  byHand?: true;
  /** Message key of a warning that the value has an unusual format. */
  warning?: FindingKey;
  /** Told by its shape or place, or not provably visible. Send asks about it. */
  uncertain?: true;
  /** An uncertain value that was seen since. It stands beside until a person takes it. */
  seen?: OtherValueView;
  /** The value that this one replaced. Offered while Workday rejects this one. */
  previous?: OtherValueView;
}

export interface OtherValueView {
  revision: string;
  /** Dots, or the start and end of a public value. */
  masked: string;
  /** ISO 8601 time of the capture. */
  at: string;
}

/** The values that stand beside a captured one. */
export const otherValues = ['seen', 'previous'] as const;
export type OtherValue = (typeof otherValues)[number];

/** A captured value in session storage. Only utils/background/vault reads it. */
export interface StoredValue extends SingleValue {
  /** An uncertain value never replaces a certain one: the last such value. */
  seen?: SingleValue;
  /** The one-time value that this one replaced, until Workday has verified this one. */
  previous?: SingleValue;
}

export interface SingleValue {
  value: string;
  /** New for every capture, so that wiping after a receipt spares values captured since. */
  revision: string;
  /** The task whose page showed the value. */
  task: TaskId;
  /** ISO 8601 time of the capture. */
  at: string;
  replaced: boolean;
  /** Entered by the administrator instead of read from the page. */
  byHand?: true;
  /** Told by its shape or place, or not provably visible. */
  uncertain?: true;
  warning?: FindingKey;
  /** The result of Workday's services for exactly this value. */
  verdict?: 'verified' | 'rejected';
}

export interface StoredPassphrase {
  /** New for every passphrase. Stored with everything that is sealed with it. */
  id: string;
  passphrase: string;
}

/** What happens to a tenant's values when the browser closes, as far as the panel shows it. */
export interface PersistenceStatus {
  /**
   * Values of the state hook `data-keeping`. Closing the browser loses the values (`memory`), loses
   * nothing (`sealed`), or the values need the passphrase (`locked`). `none`: no values.
   */
  state: 'none' | 'memory' | 'sealed' | 'locked';
  /** Kolleno can open the values on disk. */
  kolleno: boolean;
  passphrase: boolean;
  /** The organisation's policy allows a passphrase. */
  mayProtect: boolean;
  /** ISO 8601 time at which the first of the values expires. */
  until: string | null;
  /** The disk holds something that is unreadable or belongs to another tenant. */
  trouble: 'unreadable' | 'foreign' | null;
  /** Values have expired and were deleted. */
  expired: boolean;
}
