import { createKeyedMutex } from '../../lib/mutex.ts';

/**
 * Guards a tenant's captured values from a press until it has been acted on: what was compared with
 * what was shown is what the press acts on. Captures take it too. It is the outermost lock: never
 * take it within the hand-off's or the vault's.
 */
export const withTenantLock = createKeyedMutex();
