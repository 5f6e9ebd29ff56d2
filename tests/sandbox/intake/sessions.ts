import { randomBytes, randomUUID } from 'node:crypto';

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
}

export interface Session {
  id: string;
  token: string;
  instance: string;
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
  return {
    id: randomUUID(),
    token: randomBytes(32).toString('base64url'),
    instance: options.instance ?? 'Acme Ltd',
    environment: options.environment ?? 'non-production',
    expiresAt: new Date(now.getTime() + (options.expired ? -60 : 30) * minute),
    accepts: options.accepts ?? all,
    used: false,
  };
}

export const linkTo = (session: Session) => `${origin}/connect/workday#${session.token}`;

/** `Session` of the contract. */
export function publicSession(
  session: Session,
  keys: readonly Record<string, unknown>[],
): Record<string, unknown> {
  const slug = session.instance.toLowerCase().replaceAll(/\W+/g, '-');
  return {
    version: 1,
    id: session.id,
    product: 'workday',
    instance: { name: session.instance, url: `https://app.kolleno.com/${slug}` },
    environment: session.environment,
    expiresAt: session.expiresAt.toISOString(),
    accepts: session.accepts,
    submitUrl: `${origin}/workday/v1/submissions/`,
    jwks: { keys },
  };
}
