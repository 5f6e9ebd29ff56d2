import { calculateJwkThumbprint } from 'jose';
import { passphrases } from '../../storage/items.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { kollenoKey } from '../kolleno-key/kolleno-key.ts';
import type { Recipients } from './sealed-set.ts';
import type { SetLabel } from './set-label.ts';

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
