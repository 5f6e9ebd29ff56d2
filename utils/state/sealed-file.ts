import type { GeneralJWE, JWEHeaderParameters } from 'jose';
import type { CredentialName } from '../guide/task.ts';
import type { Environment } from '../tenant/hosts.ts';
import { contentEncryption, credentialsContentType } from './jwe.ts';

/**
 * A sealed file: `SealedFile` in docs/handoff.openapi.yaml. Has one recipient and protects every
 * header, so that a changed algorithm, iteration count or content type is detected.
 */
export type SealedFile = GeneralJWE & Required<Pick<GeneralJWE, 'protected'>>;

/** Distinguishes a sealed file from other JWEs. */
export const fileType = 'kolleno-workday-sealed-file+json';

/** The plaintext: `SealedFilePayload` in docs/handoff.openapi.yaml. */
export interface SealedFilePayload {
  version: 1;
  /** ISO 8601. Of two files of one tenant, the later one holds the valid values. */
  sealedAt: string;
  tenant: { host: string; name: string; environment: Environment };
  credentials: Partial<Record<CredentialName, string>>;
  /**
   * Sets from earlier browser sessions that only Kolleno can open, as in a submission. A later set
   * is newer than an earlier one, and `credentials` is the newest.
   */
  sealed?: GeneralJWE[];
}

/**
 * OWASP recommends 600,000 iterations with SHA-256 and 220,000 with SHA-512 (Password Storage Cheat
 * Sheet, PBKDF2, as of 2025). With SHA-512 the larger number takes about a quarter of a second,
 * which is acceptable for a file that is sealed once.
 */
export const iterations = 600_000;

/** The protected header. */
export const header = (recipient: { alg: string; kid?: string }): JWEHeaderParameters => ({
  ...recipient,
  enc: contentEncryption,
  typ: fileType,
  cty: credentialsContentType,
});

export const fileName = (tenant: string): string => `kolleno-workday-${tenant}.sealed.json`;
