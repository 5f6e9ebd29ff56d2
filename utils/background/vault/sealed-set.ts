import { GeneralEncrypt, type GeneralJWE, generalDecrypt, importJWK, type JWK } from 'jose';
import { type CredentialName, credentialNames, taskIds } from '../../guide/task.ts';
import { z } from '../../lib/zod.ts';
import type { StoredPassphrase, StoredValue } from '../../state/credentials.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { labelBytes, labelledTenant, readLabel, type SetLabel, sameTenant } from './set-label.ts';
import { maxValueLength } from './value-shape.ts';

export type StoredValues = Partial<Record<CredentialName, StoredValue>>;

/** Who will be able to open a set. */
export interface Recipients {
  kolleno?: { key: JWK; thumbprint: string };
  passphrase?: StoredPassphrase;
}

/** Tells the plaintext of a set from that of a submission. */
export const setContentType = 'application/vnd.kolleno.workday-sealed-set+json';

export const setPassphraseAlgorithm = 'PBES2-HS512+A256KW';
/**
 * Rounds of PBKDF2. OWASP asks for 210,000 with HMAC-SHA-512, since 2025 for 220,000 (Password Storage Cheat Sheet, "PBKDF2"). A set is sealed anew with every capture,
 * hence no more.
 */
export const setIterations = 220_000;

/** A plaintext is filled up to a multiple of this many bytes. Eight values of Workday's usual lengths fit into one such block, so its length tells nothing of theirs. */
export const block = 4096;

/**
 * Seals values as a General JSON JWE (RFC 7516): `SealedSet` in docs/handoff.openapi.yaml.
 * @throws when there is no recipient, or Kolleno's key cannot be used
 */
export async function sealSet(
  label: SetLabel,
  kept: StoredValues,
  to: Recipients,
): Promise<GeneralJWE> {
  const jwe = new GeneralEncrypt(plaintextOf(label, kept))
    .setProtectedHeader({ enc: 'A256GCM', cty: setContentType })
    .setAdditionalAuthenticatedData(labelBytes(label));
  if (to.kolleno) {
    const { alg, kid } = to.kolleno.key;
    if (!alg || !kid) throw new TypeError('A key needs alg and kid.');
    jwe.addRecipient(await importJWK(to.kolleno.key, alg)).setUnprotectedHeader({ alg, kid });
  }
  if (to.passphrase) {
    const { id, passphrase } = to.passphrase;
    jwe
      .addRecipient(passphraseBytes(passphrase))
      .setUnprotectedHeader({ alg: setPassphraseAlgorithm, kid: id })
      .setKeyManagementParameters({ p2c: setIterations });
  }
  return jwe.encrypt();
}

function plaintextOf({ tenant }: SetLabel, kept: StoredValues): Uint8Array {
  const entries = credentialNames.flatMap((name) => {
    const value = kept[name];
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
  const over = bytes('').length % block;
  return bytes('.'.repeat(over === 0 ? 0 : block - over));
}

const about = z.object({
  revision: z.uuid(),
  task: z.enum(taskIds),
  at: z.iso.datetime(),
  replaced: z.boolean(),
  byHand: z.literal(true).exactOptional(),
  warning: z
    .custom<NonNullable<StoredValue['warning']>>(
      (key) => typeof key === 'string' && /^findings\.\w+(?:\.\w+)*$/.test(key),
    )
    .exactOptional(),
  verdict: z.enum(['verified', 'rejected']).exactOptional(),
});
const name = z.enum(credentialNames);
const plaintext = z.object({
  version: z.literal(1),
  tenant: labelledTenant,
  credentials: z.partialRecord(name, z.string().min(1).max(maxValueLength)),
  about: z.partialRecord(name, about),
});

/**
 * Opens a set with a passphrase.
 * @returns null when it is the wrong passphrase, the set was changed, or it is not the tenant's
 */
export async function openSet(
  jwe: GeneralJWE,
  passphrase: string,
  tenant: TenantKey,
): Promise<StoredValues | null> {
  // Only the recipient that the passphrase can be for, or each try would cost as many derivations as somebody has added recipients.
  const [recipient] = jwe.recipients.filter(isPassphrase);
  if (!recipient) return null;
  try {
    const opened = await generalDecrypt(
      { ...jwe, recipients: [recipient] },
      passphraseBytes(passphrase),
      {
        keyManagementAlgorithms: [setPassphraseAlgorithm],
        contentEncryptionAlgorithms: ['A256GCM'],
        // jose's own limit lies far below what OWASP asks for; above ours, somebody wants to keep the worker busy.
        maxPBES2Count: setIterations,
      },
    );
    if (opened.protectedHeader?.cty !== setContentType) return null;
    const content = plaintext.parse(JSON.parse(new TextDecoder().decode(opened.plaintext)));
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

/** The set as Kolleno gets it: nobody but Kolleno can open it, however weak the passphrase. Null when Kolleno cannot either. */
export function forKolleno(jwe: GeneralJWE): GeneralJWE | null {
  const recipients = jwe.recipients.filter((recipient) => !isPassphrase(recipient));
  return recipients.length > 0 ? { ...jwe, recipients } : null;
}

export const opensWithPassphrase = (jwe: GeneralJWE): boolean => jwe.recipients.some(isPassphrase);

const isPassphrase = ({ header }: GeneralJWE['recipients'][number]): boolean =>
  header?.alg === setPassphraseAlgorithm;

/** As NIST advises for passphrases of any script (SP 800-63B-4, 3.1.1.2), so that it does not matter on which keyboard it is typed. */
export const passphraseBytes = (passphrase: string): Uint8Array =>
  new TextEncoder().encode(passphrase.normalize('NFKC'));

/** What stands on disk, if it can be a sealed set. */
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

export function readSet(raw: unknown): LabelledSet | null {
  const jwe = jweSchema.safeParse(raw).data;
  const label = jwe && readLabel(jwe);
  return label ? { label, jwe } : null;
}
