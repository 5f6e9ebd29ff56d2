import type { FindingKey } from '../catalogue/message-key.ts';
import type { CredentialName } from '../guide/task.ts';
import type { TenantKey } from '../journey/progress.ts';
import type { Environment } from '../page-status.ts';

/** The Kolleno instance behind a hand-off link, as far as people see it. */
export interface HandoffTarget {
  /** Display name of the instance ("Acme Ltd"). */
  instance: string;
  instanceUrl: string;
  environment: Environment;
  /** ISO 8601. */
  expiresAt: string;
  /** What this instance needs. */
  accepts: CredentialName[];
}

/** Kolleno's answer to a submission. Echoes no secret. */
export interface Receipt {
  id: string;
  /** ISO 8601. */
  receivedAt: string;
  instance: string;
  tenant: TenantKey;
  credentials: CredentialName[];
}

export interface HandoffProblem {
  key: FindingKey;
  substitutions: string[];
  /** Pressing Send again may help. */
  retryable: boolean;
}

/** As in the state hook `data-handoff`. */
export type HandoffState =
  | { state: 'disconnected'; problem?: HandoffProblem }
  | { state: 'connected'; target: HandoffTarget }
  | { state: 'sending'; target: HandoffTarget; tenant: TenantKey }
  | { state: 'received'; target: HandoffTarget; receipt: Receipt }
  | { state: 'failed'; target: HandoffTarget; problem: HandoffProblem }
  | { state: 'expired'; target: HandoffTarget; problem: HandoffProblem };
