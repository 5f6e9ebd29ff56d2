import { GeneralEncrypt, type GeneralJWE, generalDecrypt, type JWK } from 'jose';
import { type CredentialName, credentialNames, taskIds } from '../../guide/task.ts';
import { z } from '../../lib/zod.ts';
import type { StoredPassphrase, StoredValue } from '../../state/credentials.ts';
import { contentEncryption, passphraseAlgorithm, sealedSetContentType } from '../../state/jwe.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { importPublicKey } from '../kolleno-key/envelope.ts';
import { labelBytes, labelledTenant, readLabel, type SetLabel, sameTenant } from './set-label.ts';
import { maxValueLength } from './value-shape.ts';

export type StoredValues = Partial<Record<CredentialName, StoredValue>>;

/** Who can open a set. */
export interface Recipients {
  kolleno?: { key: JWK; thumbprint: string };
  passphrase?: StoredPassphrase;
}

/**
 * Iterations of PBKDF2. OWASP recommends 210,000 with HMAC-SHA-512, and since 2025 220,000
 * (Password Storage Cheat Sheet, "PBKDF2"). No more than that: every capture seals the set again.
 */
export const setIterations = 220_000;

/**
 * Plaintexts are padded to a multiple of this size. Eight values of Workday's usual lengths fit
 * into one block, so the size of the ciphertext does not reveal their lengths.
 */
const blockBytes = 4096;

/**
 * Seals values as a General JSON JWE (RFC 7516): `SealedSet` in docs/handoff.openapi.yaml.
 * @throws if there is no recipient, or Kolleno's key cannot be used
 */
export async function sealSet(
  label: SetLabel,
  values: StoredValues,
  { kolleno, passphrase }: Recipients,
): Promise<GeneralJWE> {
  const jwe = new GeneralEncrypt(plaintextOf(label, values))
    .setProtectedHeader({ enc: contentEncryption, cty: sealedSetContentType })
    .setAdditionalAuthenticatedData(labelBytes(label));
  if (kolleno) {
    const { alg, kid, publicKey } = await importPublicKey(kolleno.key);
    jwe.addRecipient(publicKey).setUnprotectedHeader({ alg, kid });
  }
  if (passphrase) {
    jwe
      .addRecipient(passphraseBytes(passphrase.passphrase))
      .setUnprotectedHeader({ alg: passphraseAlgorithm, kid: passphrase.id })
      .setKeyManagementParameters({ p2c: setIterations });
  }
  return jwe.encrypt();
}

function plaintextOf({ tenant }: SetLabel, values: StoredValues): Uint8Array {
  const entries = credentialNames.flatMap((name) => {
    const value = values[name];
    return value ? [[name, value] as const] : [];
  });
  const content = {
    version: 1,
    tenant,
    credentials: Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
    about: Object.fromEntries(entries.map(([name, { value: _, ...about }]) => [name, about])),
    padding: '',
  };
  const bytes = (padding: string) =>
    new TextEncoder().encode(JSON.stringify({ ...content, padding }));
  const excess = bytes('').length % blockBytes;
  return bytes('.'.repeat(excess === 0 ? 0 : blockBytes - excess));
}

const singleSchema = z.object({
  revision: z.uuid(),
  task: z.enum(taskIds),
  at: z.iso.datetime(),
  replaced: z.boolean(),
  byHand: z.literal(true).exactOptional(),
  uncertain: z.literal(true).exactOptional(),
  warning: z
    .custom<NonNullable<StoredValue['warning']>>(
      (key) => typeof key === 'string' && /^findings\.\w+(?:\.\w+)*$/.test(key),
    )
    .exactOptional(),
  verdict: z.enum(['verified', 'rejected']).exactOptional(),
});
const besideSchema = singleSchema.extend({ value: z.string().min(1).max(maxValueLength) });
/** Values that stand beside are sealed here, so that Kolleno takes none of them for the value. */
const aboutSchema = singleSchema.extend({
  seen: besideSchema.exactOptional(),
  previous: besideSchema.exactOptional(),
});
const nameSchema = z.enum(credentialNames);
const plaintextSchema = z.object({
  version: z.literal(1),
  tenant: labelledTenant,
  credentials: z.partialRecord(nameSchema, z.string().min(1).max(maxValueLength)),
  about: z.partialRecord(nameSchema, aboutSchema),
});

/**
 * Opens a set with a passphrase.
 * @returns null if the passphrase is wrong, the set was altered, or it belongs to another tenant
 */
export async function openSet(
  jwe: GeneralJWE,
  passphrase: string,
  tenant: TenantKey,
): Promise<StoredValues | null> {
  // Tries one recipient only: the disk is untrusted, and each added recipient would cost a
  // derivation.
  const [recipient] = jwe.recipients.filter(isPassphrase);
  if (!recipient) return null;
  try {
    const opened = await generalDecrypt(
      { ...jwe, recipients: [recipient] },
      passphraseBytes(passphrase),
      {
        keyManagementAlgorithms: [passphraseAlgorithm],
        contentEncryptionAlgorithms: [contentEncryption],
        // jose's default limit is far below OWASP's figure. More iterations than ours can only be
        // an attempt to block the worker.
        maxPBES2Count: setIterations,
      },
    );
    if (opened.protectedHeader?.cty !== sealedSetContentType) return null;
    const content = plaintextSchema.parse(JSON.parse(new TextDecoder().decode(opened.plaintext)));
    if (!sameTenant(content.tenant, tenant)) return null;
    return Object.fromEntries(
      credentialNames.flatMap((one) => {
        const value = content.credentials[one];
        const rest = content.about[one];
        return value !== undefined && rest ? [[one, { value, ...rest }]] : [];
      }),
    );
  } catch {
    return null;
  }
}

/**
 * The set as it is sent to Kolleno: without the passphrase recipient, so a weak passphrase exposes
 * nothing. Null if Kolleno is not a recipient.
 */
export function forKolleno(jwe: GeneralJWE): GeneralJWE | null {
  const recipients = jwe.recipients.filter((recipient) => !isPassphrase(recipient));
  return recipients.length > 0 ? { ...jwe, recipients } : null;
}

/** The set with its passphrase as the only recipient; null if it has none. */
export function withPassphraseOnly(jwe: GeneralJWE): GeneralJWE | null {
  const recipients = jwe.recipients.filter(isPassphrase);
  return recipients.length > 0 ? { ...jwe, recipients } : null;
}

export const opensWithPassphrase = (jwe: GeneralJWE): boolean => jwe.recipients.some(isPassphrase);

const isPassphrase = ({ header }: GeneralJWE['recipients'][number]): boolean =>
  header?.alg === passphraseAlgorithm;

/**
 * Normalises the passphrase, so that it is the same on every keyboard (NIST SP 800-63B-4, 3.1.1.2).
 */
export const passphraseBytes = (passphrase: string): Uint8Array =>
  new TextEncoder().encode(passphrase.normalize('NFKC'));

/** Bounds the size of what is read: the disk is untrusted input. */
const text = z.string().max(500_000);
const jweSchema = z.object({
  protected: text,
  iv: text,
  ciphertext: text,
  tag: text,
  aad: text,
  recipients: z
    .array(z.object({ encrypted_key: text, header: z.record(z.string(), z.unknown()) }))
    .min(1)
    .max(2),
});

export interface LabelledSet {
  label: SetLabel;
  jwe: GeneralJWE;
}

/** Null if the data is not a sealed set, or its label cannot be read. */
export function readSet(raw: unknown): LabelledSet | null {
  const jwe = jweSchema.safeParse(raw).data;
  const label = jwe && readLabel(jwe);
  return label ? { label, jwe } : null;
}
