import type { JWK } from 'jose';
import type { MessageKey } from '../guide/message-key.ts';
import type { Access, Names } from '../guide/task.ts';

/** What an organisation decides for its administrators, from the browser's managed storage (docs/policy.md). */
export interface Policy {
  names: Partial<Names>;
  permissions: Record<'add' | 'remove', Record<Access, string[]>>;
  /** Origins besides Kolleno's own that may receive a hand-off. */
  handoffOrigins: string[];
  /** Kolleno's public key, to seal to it before there is a session. */
  kollenoKey: JWK | null;
  allow: Record<'send' | 'sealedFile' | 'passphrase', boolean>;
  /** Entries that were left out because they cannot be used. */
  problems: PolicyProblem[];
}

export interface PolicyProblem {
  /** As an administrator would name it: `handoffOrigins.0`. */
  entry: string;
  reason: Extract<MessageKey, `settings.policy.problem.${string}`>;
}
