import { taskIds } from '../guide/task.ts';
import { type Progress, type TenantKey, tenantKey } from '../journey/progress.ts';
import { resolveNames } from '../journey/resolve-names.ts';
import { isSettled } from '../journey/run.ts';
import type { GuideContext } from '../messages.ts';
import type { Effective } from '../settings/combine.ts';
import { effective } from '../settings/effective.ts';
import { confirmedPages, credentialViews, learntIds, overlayOff, progresses } from '../storage.ts';
import type { PageSender } from './senders.ts';

/** `guide-context`: what a page needs to judge itself. No value, only which ones are held. */
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
    effective(),
  ]);
  return {
    ...fromProgress(all[tenant], names),
    permissions,
    off: { everywhere: off.all || off.tenants.includes(tenant), pages: off.pages[tenant] ?? [] },
    learnt: { ids, confirmed: confirmed[tenant] ?? [] },
    // What was sent and wiped counts: the page need not be held open for it.
    captured: (views[tenant] ?? [])
      .filter(({ state }) => state !== 'missing')
      .map(({ credential }) => credential),
  };
}

/** The part of the context that follows from progress. */
export function fromProgress(
  progress: Progress | undefined,
  names: Effective['names'],
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
