import type { GeneralJWE, JWEHeaderParameters } from 'jose';
import type { CredentialName } from '../guide/task.ts';
import type { Environment } from '../tenant/hosts.ts';
import { contentEncryption, credentialsContentType } from './jwe.ts';

/**
 * A sealed file: `SealedFile` in docs/handoff.openapi.yaml. One recipient, and every header protected: a changed algorithm, iteration count or content type is noticed.
 */
export type SealedFile = GeneralJWE & Required<Pick<GeneralJWE, 'protected'>>;

/** Tells a sealed file from any other JWE. */
export const fileType = 'kolleno-workday-sealed-file+json';

/** The plaintext: `SealedFilePayload` in docs/handoff.openapi.yaml. */
export interface SealedFilePayload {
  version: 1;
  /** ISO 8601. Of two files of one tenant the later one holds the values in force. */
  sealedAt: string;
  tenant: { host: string; name: string; environment: Environment };
  credentials: Partial<Record<CredentialName, string>>;
  /** As in a submission: sets that only Kolleno can open, left by an earlier run of the browser. The later of two has the newer value, `credentials` the newest. */
  sealed?: GeneralJWE[];
}

/**
 * OWASP asks for 600,000 rounds with SHA-256 and 220,000 with SHA-512 (Password Storage Cheat Sheet, PBKDF2, as of 2025). With SHA-512 the larger figure takes
 * about a quarter of a second, which nobody minds for a file that is sealed once.
 */
export const iterations = 600_000;

/** What stands in front of the seal. */
export const header = (recipient: { alg: string; kid?: string }): JWEHeaderParameters => ({
  ...recipient,
  enc: contentEncryption,
  typ: fileType,
  cty: credentialsContentType,
});

export const fileName = (tenant: string): string => `kolleno-workday-${tenant}.sealed.json`;
