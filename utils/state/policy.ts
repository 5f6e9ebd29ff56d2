import type { JWK } from 'jose';
import type { MessageKey } from '../guide/message-key.ts';
import type { Access, Names } from '../guide/task.ts';

/**
 * The organisation's settings for its administrators, from the browser's managed storage
 * (docs/policy.md).
 */
export interface Policy {
  names: Partial<Names>;
  permissions: Record<'add' | 'remove', Record<Access, string[]>>;
  /** Origins besides Kolleno's own that may receive a hand-off. */
  handoffOrigins: string[];
  /** Kolleno's public key, for sealing before the first session. */
  kollenoKey: JWK | null;
  allow: Record<'send' | 'sealedFile' | 'passphrase', boolean>;
  /** Entries that were ignored because they are invalid. */
  problems: PolicyProblem[];
}

export interface PolicyProblem {
  /** Path of the entry as an administrator would write it: `handoffOrigins.0`. */
  entry: string;
  reason: Extract<MessageKey, `settings.policy.problem.${string}`>;
}
