import { taskIds } from '../../guide/task.ts';
import type { PageSender } from '../../messages/sender.ts';
import type { EffectiveGuide } from '../../state/effective-settings.ts';
import type { GuideContext } from '../../state/guide-context.ts';
import type { Progress } from '../../state/progress.ts';
import { resolveNames } from '../../state/resolve-names.ts';
import { isSettled } from '../../state/run.ts';
import {
  confirmedPages,
  credentialViews,
  learntIds,
  overlayOff,
  progresses,
} from '../../storage/items.ts';
import { readEffectiveGuide } from '../../storage/policy.ts';
import { type TenantKey, tenantKey } from '../../tenant/tenant-key.ts';

/** `guide-context`: everything a page is compared with. Holds no values, only their names. */
export function onGuideContext(_: unknown, { at }: PageSender): Promise<GuideContext> {
  return guideContext(tenantKey(at));
}

export async function guideContext(tenant: TenantKey): Promise<GuideContext> {
  const [all, views, ids, confirmed, off, { names, permissions }] = await Promise.all([
    progresses.getValue(),
    credentialViews.getValue(),
    learntIds.getValue(),
    confirmedPages.getValue(),
    overlayOff.getValue(),
    readEffectiveGuide(),
  ]);
  return {
    ...contextFromProgress(all[tenant], names),
    permissions,
    off: { everywhere: off.all || off.tenants.includes(tenant), pages: off.pages[tenant] ?? [] },
    learnt: { ids, confirmed: confirmed[tenant] ?? [] },
    // Includes values that were sent and wiped: the page need not stay open for them.
    captured: (views[tenant] ?? [])
      .filter(({ state }) => state !== 'missing')
      .map(({ credential }) => credential),
  };
}

/** The part of the guide context that depends on progress. */
export function contextFromProgress(
  progress: Progress | undefined,
  names: EffectiveGuide['names'],
): Omit<GuideContext, 'captured' | 'learnt' | 'off' | 'permissions'> {
  return {
    names: resolveNames(names.settings, progress?.chosen, names.policy),
    skipped: progress?.skipped ?? {},
    byHand: progress?.byHand ?? [],
    stepsDone: taskIds.filter((task) => progress !== undefined && isSettled(progress, task)),
    changed: (progress?.permissions ?? []).flatMap(({ name, grantedAs, state }) =>
      state === 'granted' ? [grantedAs ?? name] : [],
    ),
  };
}
