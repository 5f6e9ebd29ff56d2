import { beforeEach, vi } from 'vitest';
import { setIterations } from '../../utils/background/vault/sealed-set.ts';

/** A prime, so that a count with one changed digit still derives a different key. */
const prime = 1009;

/**
 * Reduces PBKDF2 to few iterations in every test of the file, if the extension asks for no more
 * than its own count. `tests/security/decrypt/at-rest.module.test.ts` proves the real count with a
 * second implementation.
 */
export function setUpFastPbkdf2(): void {
  const derive = crypto.subtle.deriveBits.bind(crypto.subtle);
  beforeEach(() => {
    const spy = vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation((algorithm, ...rest) => {
      const isOurs =
        'iterations' in (algorithm as object) &&
        (algorithm as Pbkdf2Params).iterations <= setIterations;
      if (!isOurs) return derive(algorithm, ...rest);
      const given = algorithm as Pbkdf2Params;
      return derive({ ...given, iterations: 1 + (given.iterations % prime) }, ...rest);
    });
    return () => spy.mockRestore();
  });
}
