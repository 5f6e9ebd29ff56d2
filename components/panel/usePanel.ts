import { useState } from 'react';
import type { TaskId } from '@/utils/guide/task.ts';
import { allCredentials, isKept, stillNeeded } from '@/utils/panel/credentials.ts';
import { followedTab } from '@/utils/panel/followed-tab.ts';
import { shownHandoff } from '@/utils/panel/handoff.ts';
import { oneTimeValues } from '@/utils/panel/one-time-values.ts';
import type { PanelView } from '@/utils/panel/panel-view.ts';
import { lastCaptured, type Tenant, tabPlace, tenantOfKey } from '@/utils/panel/place.ts';
import { primaryAction } from '@/utils/panel/primary-action.ts';
import { nextStep, stepViews } from '@/utils/panel/steps.ts';
import { verificationView } from '@/utils/panel/verification.ts';
import { receiptOf } from '@/utils/state/earlier-runs.ts';
import { shownOrientation } from '@/utils/state/introduction.ts';
import { offeredNames } from '@/utils/state/offered-names.ts';
import { resolveNames } from '@/utils/state/resolve-names.ts';
import {
  credentialViews,
  earlierRuns,
  handoff as handoffItem,
  introduction,
  pageStatuses,
  persistenceStatuses,
  progresses,
  receipts,
  verifications,
} from '@/utils/storage/items.ts';
import { useEffectiveSettings } from '../hooks/useEffectiveSettings.ts';
import { useNow } from '../hooks/useNow.ts';
import { useOnline } from '../hooks/useOnline.ts';
import { useExternalStore, useStorageItem } from '../hooks/useStorageItem.ts';

/** Undefined while the tab or the storage has not been read. */
export function usePanel(pinned: number | null): PanelView | undefined {
  const tab = useExternalStore(followedTab(pinned));
  const statuses = useStorageItem(pageStatuses);
  const allProgress = useStorageItem(progresses);
  const allViews = useStorageItem(credentialViews);
  const allKeepings = useStorageItem(persistenceStatuses);
  const storedHandoff = useStorageItem(handoffItem);
  const allReceipts = useStorageItem(receipts);
  const allVerifications = useStorageItem(verifications);
  const allRuns = useStorageItem(earlierRuns);
  const introduced = useStorageItem(introduction);
  const decided = useEffectiveSettings();
  const online = useOnline();
  const now = useNow(15_000);
  const [remembered, remember] = useState<Tenant>();

  if (tab === undefined || !statuses || !allProgress || !allViews || !decided) return undefined;
  if (
    !storedHandoff ||
    !allReceipts ||
    !allVerifications ||
    !allKeepings ||
    !allRuns ||
    !introduced
  )
    return undefined;

  const status = tab ? statuses[tab.id] : undefined;
  const place = tabPlace(tab?.url, status);
  // The tab may go on to Kolleno's page, to fetch the link: the panel stays with the tenant.
  const here = place.kind === 'tenant' ? place.at : undefined;
  if (here && here.key !== remembered?.key) remember(here);
  const last = lastCaptured(allViews);
  const tenant = here ?? remembered ?? (last && tenantOfKey(last));

  const progress = tenant && allProgress[tenant.key];
  const openTask: TaskId | null = status && status.match === 'certain' ? status.task : null;
  const steps = stepViews(progress, openTask, tenant && allRuns[tenant.key]);
  const receipt = tenant && allReceipts[tenant.key];
  const delivered = receiptOf(progress, receipt);
  const credentials = allCredentials(tenant && allViews[tenant.key], delivered);
  const handoff = shownHandoff(storedHandoff, now, delivered);
  // What lies here sealed can be sent again whether or not its values are still kept.
  const sealed =
    handoff.state === 'failed' && handoff.sealed !== undefined && handoff.sealed === tenant?.key;
  const needed = sealed ? [] : stillNeeded(credentials, handoff, progress?.run?.kind);
  const verification = verificationView({
    verification: tenant && allVerifications[tenant.key],
    credentials,
    progress,
    online,
    now,
  });
  const next = nextStep(steps);
  const { names } = decided.effective;
  const resolved = resolveNames(names.settings, progress?.chosen, names.policy);
  const canSend =
    online &&
    decided.policy.allow.send &&
    tenant !== undefined &&
    needed.length === 0 &&
    (handoff.state === 'connected' || (handoff.state === 'failed' && handoff.problem.retryable));

  const orientation = shownOrientation(introduced, {
    begun: Object.values(allProgress).some(({ steps }) =>
      Object.values(steps).some(({ state }) => state !== 'todo'),
    ),
    secretAtStake:
      status !== undefined && (status.guarded || oneTimeValues(status)?.when === 'here'),
  });

  return {
    tab: place.kind === 'tenant' ? tab?.id : undefined,
    place,
    tenant,
    status,
    progress,
    steps,
    next,
    credentials,
    keeping: tenant && allKeepings[tenant.key],
    needed,
    verification,
    handoff,
    receipt,
    offered: here && offeredNames(allProgress, here.key, resolved, names.policy),
    otherTenant:
      last && last !== tenant?.key && !credentials.some(isKept)
        ? tenantOfKey(last)?.tenant
        : undefined,
    online,
    decided,
    canSend,
    orientation,
    primary: primaryAction({
      orienting: orientation !== null,
      status,
      handoff,
      canSend,
      verification,
      stepsLeft: next !== undefined,
      stepDone: steps.some(({ open, state }) => open && state === 'done'),
      inWorkday: place.kind === 'tenant',
      waiting: place.kind === 'elsewhere' && tenant !== undefined,
    }),
  };
}
