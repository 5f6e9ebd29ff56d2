import { permissions } from '../guide/permissions.ts';
import { combineGuide, type EffectiveGuide } from '../state/effective-settings.ts';
import { settings } from './items.ts';
import { readPolicy } from './policy.ts';

/** Guide, settings and policy as they stand now. */
export async function readEffectiveGuide(): Promise<EffectiveGuide> {
  const [own, policy] = await Promise.all([settings.getValue(), readPolicy()]);
  return combineGuide(permissions, own, policy);
}
