import type { JWEHeaderParameters } from 'jose';
import { credentialNames } from '../guide/task.ts';
import { z } from '../lib/zod.ts';
import { keyAlgorithms, passphraseAlgorithm } from '../state/jwe.ts';
import { fileType } from '../state/sealed-file.ts';
import { environments } from '../tenant/hosts.ts';

/*
 * What the command line tool takes from a file. Anybody can seal to a public key, so a file that
 * opens is as foreign as one that does not.
 */

const keyId = z.string().min(1).max(200);
const base64url = z.string().regex(/^[A-Za-z0-9_-]*$/);

/** Compression is refused: a small file could become any amount of text. */
const notCompressed = { zip: z.never().optional(), crit: z.never().optional() };

/** The protected header of a sealed file. */
export const headerSchema = z.discriminatedUnion('alg', [
  z.object({
    typ: z.literal(fileType),
    alg: z.literal(passphraseAlgorithm),
    ...notCompressed,
  }),
  z.object({
    typ: z.literal(fileType),
    alg: z.enum(keyAlgorithms as [string, ...string[]]),
    kid: keyId,
    ...notCompressed,
  }),
]);

/** `SealedFile` in docs/handoff.openapi.yaml. Every header is protected. */
export const fileSchema = z.object({
  protected: base64url,
  iv: base64url,
  ciphertext: base64url,
  tag: base64url,
  aad: z.never().optional(),
  unprotected: z.never().optional(),
  recipients: z.tuple([z.object({ encrypted_key: base64url, header: z.never().optional() })]),
});

/** Names the recipient; jose reads the other members. */
type SetHeader = JWEHeaderParameters & { kid: string };

const setHeaderSchema = z.looseObject({ kid: keyId, ...notCompressed });
const isSetHeader = (value: unknown): boolean => setHeaderSchema.safeParse(value).success;

/** `SealedSet` in docs/handoff.openapi.yaml. Its recipients have unprotected headers. */
const setSchema = z.object({
  protected: base64url,
  iv: base64url,
  ciphertext: base64url,
  tag: base64url,
  aad: base64url,
  recipients: z
    .array(
      z.object({
        encrypted_key: base64url,
        header: z.custom<SetHeader>(isSetHeader),
      }),
    )
    .min(1)
    .max(2),
});
export type SealedSet = z.infer<typeof setSchema>;

const tenantSchema = z.object({
  host: z.string().min(1).max(253),
  name: z.string().min(1).max(128),
  environment: z.enum(environments),
});
const credentialsSchema = z.partialRecord(z.enum(credentialNames), z.string().min(1).max(10_000));

/** `SealedFilePayload` in docs/handoff.openapi.yaml. */
export const payloadSchema = z.object({
  version: z.literal(1),
  sealedAt: z.iso.datetime({ offset: true }),
  tenant: tenantSchema,
  credentials: credentialsSchema,
  sealed: z.array(setSchema).max(20).exactOptional(),
});

/** The plaintext of a sealed set, as far as it is read here. */
export const setContentSchema = z.object({
  version: z.literal(1),
  tenant: tenantSchema,
  credentials: credentialsSchema,
});

/** A private key as a JWK (RFC 7517). */
export const privateKeySchema = z.looseObject({
  kty: z.enum(['RSA', 'EC', 'OKP']),
  kid: keyId.exactOptional(),
  d: base64url,
});
