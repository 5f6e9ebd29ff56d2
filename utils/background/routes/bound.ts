import type { Refused, Shown } from '../../state/consent.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { checkValuesShown } from '../vault/check-values-shown.ts';
import { withTenantLock } from '../vault/tenant-lock.ts';

declare const bound: unique symbol;

/**
 * A handler that acts only if what was shown is still what it acts on. The rows of messages that
 * carry `shown` take no other handler.
 */
export type Bound<Handler> = Handler & { readonly [bound]: true };

/**
 * Compares the tenant's values with what was shown and acts in the same turn: no capture comes in
 * between.
 */
export function overShownValues<Data extends { tenant: TenantKey; shown: Shown }, Answer>(
  act: (data: Data) => Promise<Answer>,
): Bound<(data: Data) => Promise<Answer | Refused>> {
  return bind(({ ...data }: Data) =>
    withTenantLock(
      data.tenant,
      async () => (await checkValuesShown(data.tenant, data.shown)) ?? act(data),
    ),
  );
}

/**
 * Marks a handler that compares by itself: under the hand-off's lock, or on the very content that
 * it answers with. `bound.test.ts` tries every one of them with something else on show.
 */
export const comparing = <Handler>(handler: Handler): Bound<Handler> => bind(handler);

const bind = <Handler>(handler: Handler) => handler as Bound<Handler>;
