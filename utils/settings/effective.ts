import { permissions } from '../guide/permissions.ts';
import { settings } from '../storage.ts';
import { combine, type Effective } from './combine.ts';
import { readPolicy } from './policy.ts';

/** Guide, settings and policy as they stand now. */
export async function effective(): Promise<Effective> {
  const [own, policy] = await Promise.all([settings.getValue(), readPolicy()]);
  return combine(permissions, own, policy);
}
