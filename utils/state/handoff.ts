import type { JWK } from 'jose';
import type { FindingKey } from '../guide/message-key.ts';
import type { CredentialName } from '../guide/task.ts';
import type { Environment } from '../tenant/hosts.ts';
import type { TenantKey } from '../tenant/tenant-key.ts';

/** What Kolleno says of the instance behind a hand-off link. */
export interface TargetFacts {
  /** Display name of the instance ("Acme Ltd"). Anybody can choose it, so it is not unique. */
  instance: string;
  /** The whole address of the instance. */
  instanceUrl: string;
  /** Absent in a submission that an earlier version sealed. */
  organisation?: { id: string; name: string };
  /** The only tenant that this session accepts values of; absent if it accepts any. */
  tenant?: TenantKey;
  environment: Environment;
  /** ISO 8601. */
  expiresAt: string;
  /** Credentials that this instance needs. */
  accepts: CredentialName[];
}

/** The Kolleno instance behind a hand-off link, as shown to the user, with its session. */
export interface HandoffTarget extends TargetFacts {
  /** Id of the session. */
  session: string;
  /** Thumbprint (RFC 7638) of the session's key. */
  key: string;
  /** Six characters to compare with Kolleno's page; derived from session and key. */
  code: string;
}

/**
 * A link that Kolleno's page offers. It connects nothing until a person takes it in the panel. A
 * problem stands in place of the instance if the link cannot be used.
 */
export type HandoffOffer =
  | { id: string; link: string; target: HandoffTarget; resumes?: TenantKey }
  | { id: string; link: string; problem: HandoffProblem };

/** Kolleno's answer to a submission. Echoes no secret. */
export interface Receipt {
  id: string;
  /** ISO 8601. */
  receivedAt: string;
  instance: string;
  /** Absent in a receipt that an earlier version stored. */
  instanceUrl?: string;
  tenant: TenantKey;
  credentials: CredentialName[];
  /**
   * Fingerprint of the link that delivered it (see `hashLinkCode`), to recognise the link when it
   * is opened again.
   */
  link?: string;
}

/**
 * Whether a receipt came from another instance than the target. By address, because anybody can
 * choose a name; by name only for a receipt that has no address yet.
 */
export const isOtherInstance = (
  { instance, instanceUrl }: Receipt,
  target: Pick<HandoffTarget, 'instance' | 'instanceUrl'>,
): boolean =>
  instance !== target.instance || (instanceUrl !== undefined && instanceUrl !== target.instanceUrl);

export interface HandoffProblem {
  key: FindingKey;
  substitutions: string[];
  /** Another press on Send may succeed. */
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

/** A sealed submission without an answer. It may have arrived. */
export interface Unfinished {
  instance: string;
  tenant: TenantKey;
}

/**
 * Status of a submission at Kolleno (`SubmissionStatus` in docs/handoff.openapi.yaml), as far as it
 * was requested.
 */
export interface Delivery {
  status?: 'received' | 'connecting' | 'connected' | 'failed';
  /** ISO 8601. */
  askedAt?: string;
  problem?: HandoffProblem;
  /** ISO 8601. The status can be requested until this time. */
  until: string;
}

/** Values of the state hook `data-handoff`. */
export type HandoffState =
  | { state: 'disconnected'; problem?: HandoffProblem; unfinished?: Unfinished }
  | { state: 'connected'; target: HandoffTarget; unfinished?: Unfinished }
  | {
      state: 'sending';
      target: HandoffTarget;
      tenant: TenantKey;
      /** Number of the current or latest attempt. 0 before the first. */
      attempt: number;
      /** Why the last attempt failed, and the ISO 8601 time of the next one. */
      waiting?: { problem: HandoffProblem; until: string };
    }
  | { state: 'received'; receipt: Receipt }
  | {
      state: 'failed';
      target: HandoffTarget;
      problem: HandoffProblem;
      /**
       * The sealed submission of this tenant is stored, so sending it again needs none of its
       * values.
       */
      sealed?: TenantKey;
    }
  | { state: 'expired'; target: HandoffTarget; problem: HandoffProblem };

/** An open session, including what only the background may know. */
export interface HandoffSession {
  id: string;
  /** See `hashLinkCode`. */
  link: string;
  token: string;
  submitUrl: string;
  /** Kolleno's public key, which the submission is sealed for. */
  key: JWK;
  /**
   * Thumbprints (RFC 7638) of all keys that the session offered, in their order. Absent in a
   * submission of an earlier version.
   */
  keys?: string[];
  target: HandoffTarget;
}

/** A session in the form allowed on disk: without the token. */
export interface OpenedSession extends Omit<HandoffSession, 'token' | 'target'> {
  target: TargetFacts;
}

/**
 * A submission in the form sent over the wire, with everything needed to send it again after a
 * browser restart. Stays on disk until Kolleno answers, so that a retry is the same submission.
 * Only the JWE contains secrets, and only Kolleno can open it.
 */
export interface SealedSubmission {
  tenant: TenantKey;
  /** Id of the session it was sealed for. */
  session: string;
  opened: OpenedSession;
  /** ISO 8601. */
  sealedAt: string;
  /** Without quotes (docs/handoff.openapi.yaml, `Idempotency-Key`). */
  idempotencyKey: string;
  /** Compact JWE. */
  jwe: string;
  /** The credentials in the JWE. */
  credentials: CredentialName[];
  /** Revision of every value that the vault held at the time of sealing. */
  revisions: Partial<Record<CredentialName, string>>;
  /**
   * Proves to Kolleno that this browser made the submission, so that its link can be exchanged
   * again to finish it (docs/handoff.openapi.yaml, `Resume`). Absent in a submission of an earlier
   * version, which cannot be finished.
   */
  resume?: string;
  /** Kolleno has confirmed the submission. Only wiping is left to do. */
  receipt?: Receipt;
}

/**
 * Everything needed to request the status of a submission. The token is a secret, so this stays in
 * memory.
 */
export interface StatusAccess {
  id: string;
  url: string;
  token: string;
}

/**
 * Delays between the attempts of one press on Send. Long enough for a restarting service or a
 * dropped network, short enough for a person who waits. Without jitter: a single administrator
 * sends at a time, so there is no load to spread.
 */
export const retryDelaysMs = [5_000, 15_000, 30_000, 60_000, 90_000];
export const maxAttempts = retryDelaysMs.length + 1;
