import type { JWK } from 'jose';
import type { FindingKey } from '../guide/message-key.ts';
import type { CredentialName } from '../guide/task.ts';
import type { Environment } from '../tenant/hosts.ts';
import type { TenantKey } from '../tenant/tenant-key.ts';

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
  /** Mark of the link that brought it (see `hashLinkToken`), to be known again when the link is. */
  link?: string;
}

export interface HandoffProblem {
  key: FindingKey;
  substitutions: string[];
  /** Pressing Send again may help. */
  retryable: boolean;
}

/** A problem that sending again may solve. */
export const retryableProblem = (key: FindingKey, ...substitutions: string[]): HandoffProblem => ({
  key,
  substitutions,
  retryable: true,
});

/** A problem that stays however often the administrator sends. */
export const finalProblem = (key: FindingKey, ...substitutions: string[]): HandoffProblem => ({
  key,
  substitutions,
  retryable: false,
});

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

/** An open session, with what only the background may know. */
export interface HandoffSession {
  id: string;
  token: string;
  submitUrl: string;
  /** Kolleno's public key that the submission is sealed to. */
  key: JWK;
  target: HandoffTarget;
}

/** A session as it may lie on disk: with a mark of the link in the place of its token. */
export interface OpenedSession extends Omit<HandoffSession, 'token'> {
  /** See `hashLinkToken`. */
  link: string;
}

/**
 * A submission as it goes over the wire, and what it takes to send it again after the browser was closed. It is kept on disk until Kolleno has answered, so that a
 * repeat is the same submission: nothing in it but the JWE holds a secret, and only Kolleno can open that.
 */
export interface SealedSubmission {
  tenant: TenantKey;
  /** Id of the session it was sealed for. */
  session: string;
  opened: OpenedSession;
  /** ISO 8601. */
  sealedAt: string;
  /** Without its quotes (docs/handoff.openapi.yaml, `Idempotency-Key`). */
  idempotencyKey: string;
  /** Compact JWE. */
  jwe: string;
  /** What is inside. */
  credentials: CredentialName[];
  /** Revision of every value the vault held when it was sealed. */
  revisions: Partial<Record<CredentialName, string>>;
  /** Kolleno has it; what is left to do is wiping (`complete`). */
  receipt?: Receipt;
}

/** What it takes to ask for a submission's status. The token is a secret, so it lies in memory only. */
export interface StatusAccess {
  id: string;
  url: string;
  token: string;
}

/**
 * How often one press on Send is tried, and how long Kolleno gets to recover in between: long enough for a service that restarts or a network that drops out,
 * short enough for somebody who waits beside it. No jitter: one administrator sends at a time, so there is no crowd to spread.
 */
export const retryDelaysMs = [5_000, 15_000, 30_000, 60_000, 90_000];
export const maxAttempts = retryDelaysMs.length + 1;
