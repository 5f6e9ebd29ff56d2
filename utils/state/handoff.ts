import type { FindingKey } from '../guide/message-key.ts';
import type { CredentialName } from '../guide/task.ts';
import type { Environment } from './page-status.ts';
import type { TenantKey } from './progress.ts';

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
  /** Mark of the link that brought it (see `linkMark`), to be known again when the link is. */
  link?: string;
}

export interface HandoffProblem {
  key: FindingKey;
  substitutions: string[];
  /** Pressing Send again may help. */
  retryable: boolean;
}

/** A submission that was sealed and never answered. It may have arrived. */
export interface Unfinished {
  instance: string;
  tenant: TenantKey;
}

/** How far Kolleno is with a submission (`SubmissionStatus` in docs/handoff.openapi.yaml), as far as it was asked for. */
export interface Delivery {
  status?: 'received' | 'connecting' | 'connected' | 'failed';
  /** ISO 8601. */
  askedAt?: string;
  problem?: HandoffProblem;
  /** Until then it can be asked for, ISO 8601. */
  until: string;
}

/** As in the state hook `data-handoff`. */
export type HandoffState =
  | { state: 'disconnected'; problem?: HandoffProblem; unfinished?: Unfinished }
  | { state: 'connected'; target: HandoffTarget; unfinished?: Unfinished }
  | {
      state: 'sending';
      target: HandoffTarget;
      tenant: TenantKey;
      /** The attempt that is being made, or was made last; 0 before the first. */
      attempt: number;
      /** Why the last attempt brought nothing, and when the next one is made (ISO 8601). */
      waiting?: { problem: HandoffProblem; until: string };
    }
  | { state: 'received'; receipt: Receipt }
  | {
      state: 'failed';
      target: HandoffTarget;
      problem: HandoffProblem;
      /** The submission of this tenant lies here sealed: sending it again needs none of its values. */
      sealed?: TenantKey;
    }
  | { state: 'expired'; target: HandoffTarget; problem: HandoffProblem };
