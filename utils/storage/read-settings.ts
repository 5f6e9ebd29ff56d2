import { permissions } from '../guide/permissions.ts';
import { combine, type Effective } from '../state/effective-settings.ts';
import { settings } from './items.ts';
import { readPolicy } from './policy.ts';

/** Guide, settings and policy as they stand now. */
export async function effective(): Promise<Effective> {
  const [own, policy] = await Promise.all([settings.getValue(), readPolicy()]);
  return combine(permissions, own, policy);
}
