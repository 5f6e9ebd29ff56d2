import { calculateJwkThumbprint } from 'jose';
import { kollenoKey } from '../handoff/kept-key.ts';
import type { TenantKey } from '../journey/progress.ts';
import { passphrases } from '../storage.ts';
import type { SetLabel } from './label.ts';
import type { Recipients } from './sealed-set.ts';

/** To whom a tenant's values are sealed now. None: they lie in memory only. */
export async function recipientsOf(tenant: TenantKey): Promise<Recipients> {
  const key = await kollenoKey();
  const passphrase = (await passphrases.getValue())[tenant];
  return {
    ...(key && { kolleno: { key, thumbprint: await calculateJwkThumbprint(key) } }),
    ...(passphrase && { passphrase }),
  };
}

export const sealedWith = ({ kolleno, passphrase }: Recipients): SetLabel['sealedWith'] => ({
  ...(kolleno && { kolleno: kolleno.thumbprint }),
  ...(passphrase && { passphrase: passphrase.id }),
});
