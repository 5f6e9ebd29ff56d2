import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { JWK } from 'jose';
import type { IntakeKey } from '../../sandbox/intake/keys.ts';

/** Every kind of key that a session may have (docs/handoff.openapi.yaml, `Jwks`). */
const keyKinds = {
  'RSA of 2048 bits': () =>
    named(generateKeyPairSync('rsa', { modulusLength: 2048 }), 'RSA-OAEP-256'),
  'RSA of 4096 bits': () =>
    named(generateKeyPairSync('rsa', { modulusLength: 4096 }), 'RSA-OAEP-256'),
  'EC on P-256': () => named(generateKeyPairSync('ec', { namedCurve: 'P-256' }), 'ECDH-ES+A256KW'),
  'EC on P-384': () => named(generateKeyPairSync('ec', { namedCurve: 'P-384' }), 'ECDH-ES+A256KW'),
  'EC on P-521': () => named(generateKeyPairSync('ec', { namedCurve: 'P-521' }), 'ECDH-ES+A256KW'),
} satisfies Record<string, () => TestKey>;
export type KeyKind = keyof typeof keyKinds;
export const everyKind = Object.keys(keyKinds) as KeyKind[];

const made = new Map<string, TestKey>();

/** Creates each key once, because a long RSA key takes seconds. */
function once(kind: KeyKind, which: 'own' | 'other'): TestKey {
  const key = made.get(`${which} ${kind}`) ?? keyKinds[kind]();
  made.set(`${which} ${kind}`, key);
  return key;
}

/** The key that is sealed to. */
export const keyOf = (kind: KeyKind): TestKey => once(kind, 'own');
/** Another key of the same kind, which must open nothing. */
export const otherKeyOf = (kind: KeyKind): TestKey => once(kind, 'other');

export interface TestKey extends IntakeKey {
  jwk: JWK & Record<string, unknown>;
}

function named(
  { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject },
  alg: string,
): TestKey {
  const kid = `test-${alg}`;
  return {
    kid,
    privateKey,
    jwk: { ...(publicKey.export({ format: 'jwk' }) as JWK), kid, alg, use: 'enc' },
  };
}
