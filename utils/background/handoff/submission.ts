import type { CredentialName } from '../../guide/task.ts';
import type { Receipt } from '../../state/handoff.ts';
import type { TenantKey } from '../../state/progress.ts';
import { linkMark } from './link-mark.ts';
import type { HandoffSession } from './session.ts';

/** A session as it may lie on disk: with a mark of the link in the place of its token. */
export interface OpenedSession extends Omit<HandoffSession, 'token'> {
  /** See `linkMark`. */
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
  /** Kolleno has it; what is left to do is wiping (`settle`). */
  receipt?: Receipt;
}

/** After this many milliseconds an unanswered submission is forgotten: its link has long expired. */
const longestKept = 24 * 60 * 60_000;

export const isTooOld = ({ sealedAt }: SealedSubmission, now: number) =>
  Date.parse(sealedAt) + longestKept < now;

export async function withoutToken({ token, ...session }: HandoffSession): Promise<OpenedSession> {
  return { ...session, link: await linkMark(token) };
}

export function withToken({ link: _, ...session }: OpenedSession, token: string): HandoffSession {
  return { ...session, token };
}
