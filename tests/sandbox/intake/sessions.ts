import { createHash, randomBytes, randomUUID } from 'node:crypto';

export const origin = 'https://connect.kolleno.com';

export interface LinkOptions {
  /** Kind of tenant that the instance is for. */
  environment?: 'production' | 'non-production';
  /** Display name of the Kolleno instance. */
  instance?: string;
  /** The session expired an hour ago. */
  expired?: boolean;
  /** Credentials that the instance needs; all if omitted. */
  accepts?: readonly string[];
  /** Organisation that owns the instance. */
  organisation?: { id: string; name: string };
  /** Address of the instance; made from its name if omitted. */
  instanceUrl?: string;
  /** The only tenant whose values the session takes, `<host>/<name>`; any if omitted. */
  tenant?: string;
}

export interface Session {
  id: string;
  /** One-time code of the link. */
  code: string;
  /** Idempotency-Key of the exchange of the code; null before it was exchanged. */
  exchangedUnder: string | null;
  token: string;
  /** Tokens that can finish one submission and nothing else, with the key of that submission. */
  resumed: { token: string; idempotencyKey: string }[];
  instance: string;
  instanceUrl: string;
  organisation: { id: string; name: string };
  tenant: string | undefined;
  environment: 'production' | 'non-production';
  expiresAt: Date;
  accepts: readonly string[];
  used: boolean;
}

const all = [
  'tenant',
  'restEndpoint',
  'tokenEndpoint',
  'clientId',
  'clientSecret',
  'refreshToken',
  'isuUserName',
  'isuPassword',
];
const minute = 60_000;

export function newSession(now: Date, options: LinkOptions = {}): Session {
  const instance = options.instance ?? 'Acme Ltd';
  return {
    id: randomUUID(),
    code: random(),
    exchangedUnder: null,
    token: random(),
    resumed: [],
    instance,
    instanceUrl: options.instanceUrl ?? `https://app.kolleno.com/${slug(instance)}`,
    organisation: options.organisation ?? {
      id: `org-${slug(instance)}`,
      name: `${instance} Group`,
    },
    tenant: options.tenant,
    environment: options.environment ?? 'non-production',
    expiresAt: new Date(now.getTime() + (options.expired ? -60 : 30) * minute),
    accepts: options.accepts ?? all,
    used: false,
  };
}

/** 32 random bytes, base64url. */
export const random = () => randomBytes(32).toString('base64url');

const slug = (name: string) => name.toLowerCase().replaceAll(/\W+/g, '-');

export const linkTo = (session: Session) => `${origin}/connect/workday#${session.code}`;

/** `Session` of the contract. */
export function publicSession(
  session: Session,
  keys: readonly Record<string, unknown>[],
): Record<string, unknown> {
  const [host, name] = session.tenant?.split('/') ?? [];
  return {
    version: 2,
    id: session.id,
    product: 'workday',
    instance: { name: session.instance, url: session.instanceUrl },
    organisation: session.organisation,
    ...(host && name && { tenant: { host, name } }),
    environment: session.environment,
    expiresAt: session.expiresAt.toISOString(),
    accepts: session.accepts,
    submitUrl: `${origin}/workday/v1/submissions/`,
    jwks: { keys },
  };
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The comparison code of the contract. Written anew here, with Node's cryptography and big numbers:
 * two implementations that agree show that the contract says enough.
 */
export function comparisonCode(
  session: Pick<Session, 'id'>,
  keys: readonly Record<string, unknown>[],
): string {
  const lines = ['kolleno-workday-comparison-code-v1', session.id, ...keys.map(thumbprint)];
  const digest = createHash('sha256').update(lines.join('\n')).digest();
  const bits = digest.readUInt32BE(0) >>> 2;
  return [25, 20, 15, 10, 5, 0].map((shift) => crockford[(bits >>> shift) & 31]).join('');
}

/** RFC 7638: SHA-256 over the required members in alphabetical order. */
function thumbprint(key: Record<string, unknown>): string {
  const { crv, e, kty, n, x, y } = key;
  const required = kty === 'RSA' ? { e, kty, n } : { crv, kty, x, y };
  return createHash('sha256').update(JSON.stringify(required)).digest('base64url');
}
