import type { CredentialName } from '../guide/task.ts';
import type { TenantKey } from '../journey/progress.ts';

/** A submission as it goes over the wire. It is kept until Kolleno has answered, so that a repeat is the same submission. */
export interface SealedSubmission {
  tenant: TenantKey;
  /** Id of the session it was sealed for. */
  session: string;
  /** Without its quotes (docs/handoff.openapi.yaml, `Idempotency-Key`). */
  idempotencyKey: string;
  /** Compact JWE. */
  jwe: string;
  /** What is inside. */
  credentials: CredentialName[];
  /** Revision of every value the vault held when it was sealed. */
  revisions: Partial<Record<CredentialName, string>>;
}
