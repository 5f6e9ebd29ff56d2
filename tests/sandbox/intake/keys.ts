import { generateKeyPair, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

export interface IntakeKey {
  kid: string;
  privateKey: KeyObject;
  /** The key as published. */
  jwk: Record<string, unknown>;
}

/** Generates one key of each kind that the contract names, new for every intake. */
export async function generateKeys(): Promise<IntakeKey[]> {
  const generate = promisify(generateKeyPair);
  const rsa = await generate('rsa', { modulusLength: 2048 });
  const ec = await generate('ec', { namedCurve: 'P-256' });
  return [named(rsa, 'stand-in-rsa', 'RSA-OAEP-256'), named(ec, 'stand-in-ec', 'ECDH-ES+A256KW')];
}

function named(
  { publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject },
  kid: string,
  alg: string,
): IntakeKey {
  return { kid, privateKey, jwk: { ...publicKey.export({ format: 'jwk' }), kid, alg, use: 'enc' } };
}
