import { beforeEach, vi } from 'vitest';
import { setIterations } from '../../utils/background/vault/sealed-set.ts';

/** A prime, so that a count with one digit changed leads to another key, as it does in full. */
const prime = 1009;

/**
 * In every test of the file a passphrase costs few rounds where the extension asks for as many as its own or less: what is shown there does not hang on how many.
 * That they are as many as they have to be is shown by `tests/security/decrypt/at-rest.module.test.ts`, with another implementation.
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
