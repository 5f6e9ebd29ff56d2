import type { FindingKey } from '../guide/message-key.ts';
import { type TenantKey, tenantName } from '../tenant/tenant-key.ts';
import type { CredentialView } from './credentials.ts';
import type { HandoffState } from './handoff.ts';

/*
 * Consent is bound to what was shown. Every message that acts on secrets or on their target carries
 * what the panel drew when it was pressed, and the background refuses the message if that is no
 * longer what it would act on.
 */

/** What the panel showed when a button was pressed. Echoed from that render, never read anew. */
export interface Shown {
  /** Id of Kolleno's session. Null if none was shown. */
  session: string | null;
  /** Thumbprint (RFC 7638) of the session's key. Null if no session was shown. */
  key: string | null;
  /** The tenant that the button was about. Null if it was about none. */
  tenant: TenantKey | null;
  /** See `valuesFingerprint`. */
  values: string;
}

/** The session that the hand-off has now; null if it has none. */
export type ShownSession = { session: string; key: string; instance: string } | null;

/** What a message would act on. An omitted member does not matter to the message. */
export interface ActsOn {
  target?: ShownSession;
  tenant?: TenantKey;
  values?: string;
}

/** The answer to a message that the background refused, because something changed since. */
export interface Refused {
  refused: Refusal;
}
export interface Refusal {
  key: FindingKey;
  substitutions: string[];
}

export const refuse = (key: FindingKey, ...substitutions: string[]): Refused => ({
  refused: { key, substitutions },
});

/**
 * Compares what was shown with what the message would act on.
 * @returns the refusal, with what changed; null if all of it is as it was shown
 */
export function checkShown(shown: Shown, { target, tenant, values }: ActsOn): Refused | null {
  if (tenant !== undefined && shown.tenant !== tenant)
    return refuse('findings.shown.tenant', tenantName(tenant));
  if (target !== undefined) {
    if (target === null && shown.session !== null) return refuse('findings.shown.noSession');
    if (target && shown.session !== target.session)
      return refuse('findings.shown.session', target.instance);
    if (target && shown.key !== target.key) return refuse('findings.shown.key', target.instance);
  }
  if (values !== undefined && shown.values !== values) return refuse('findings.shown.values');
  return null;
}

/** The session that a state of the hand-off shows. */
export const sessionIn = (state: HandoffState): ShownSession =>
  'target' in state
    ? { session: state.target.session, key: state.target.key, instance: state.target.instance }
    : null;

/**
 * Identifies a set of values by name, revision and verdict, without revealing anything of them: a
 * revision is random and new for every capture. A fingerprint and not a hash, so that the panel
 * derives it from the very views that it draws. A value that was verified since counts as
 * unchanged.
 * @returns an empty string for no values
 */
export function valuesFingerprint(views: readonly CredentialView[] = []): string {
  return views
    .flatMap(({ credential, state, revision }) =>
      revision === undefined
        ? []
        : [`${credential}=${state === 'verified' ? 'captured' : state}:${revision}`],
    )
    .sort()
    .join();
}

/** Upper bound of `valuesFingerprint`, far above eight names with their revisions. */
export const maxFingerprintLength = 1_000;
