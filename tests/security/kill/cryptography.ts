import { lives } from './worker.ts';

/**
 * Keeps the worker busy during cryptography. It is not an operation, because it changes nothing
 * outside of the worker.
 */
export function trackCryptography(): void {
  for (const name of [
    'encrypt',
    'decrypt',
    'sign',
    'digest',
    'deriveBits',
    'deriveKey',
    'importKey',
    'generateKey',
    'wrapKey',
    'unwrapKey',
  ] as const) {
    const real = crypto.subtle[name].bind(crypto.subtle) as (
      ...given: unknown[]
    ) => Promise<unknown>;
    const tracked = async (...given: unknown[]) => {
      const worker = lives.getStore();
      if (!worker) return real(...given);
      worker.busy += 1;
      try {
        return await real(...cheaper(name, given));
      } finally {
        worker.busy -= 1;
      }
    };
    // Not a spy, which would remember every call, and with it every dead worker.
    Object.defineProperty(crypto.subtle, name, { value: tracked, configurable: true });
  }
}

/**
 * Reduces the iterations for a passphrase. They take time, and their number does not matter to a
 * crash.
 */
function cheaper(name: string, given: unknown[]): unknown[] {
  const [algorithm, ...rest] = given as [{ name?: string } | undefined, ...unknown[]];
  const slow = name === 'deriveBits' && algorithm?.name === 'PBKDF2';
  return slow ? [{ ...algorithm, iterations: 1 }, ...rest] : given;
}
