import { tasks } from '../../guide/index.ts';
import type { CredentialName, Task } from '../../guide/task.ts';
import { say } from '../../i18n/say.ts';
import { isInRun } from '../../state/run.ts';
import { lossesNoted, progresses, receipts } from '../../storage/items.ts';
import { update } from '../../storage/update.ts';
import type { TenantKey } from '../../tenant/tenant-key.ts';
import { heldNames } from '../vault/unsealed.ts';

/**
 * A value lives a day. A step that was done longer ago than this has been settled in some other
 * way, for example by a sealed file.
 */
const maxAgeMs = 7 * 24 * 60 * 60_000;

/**
 * Notices, once in a run of the browser or the extension, that values are gone with the memory of
 * the run before: progress says that a one-time value was captured, and neither a value, nor a
 * sealed set, nor a receipt is there. The steps that make such a value open again and say why.
 * Values that the administrator deleted are no loss.
 */
export async function noteLosses(): Promise<void> {
  if (await lossesNoted.getValue()) return;
  const [all, received] = await Promise.all([progresses.getValue(), receipts.getValue()]);
  for (const tenant of Object.keys(all) as TenantKey[])
    if (!received[tenant]) await reopenSteps(tenant);
  await lossesNoted.setValue(true);
}

async function reopenSteps(tenant: TenantKey): Promise<void> {
  const held = await heldNames(tenant);
  if (!held) return;
  const now = Date.now();
  const at = new Date(now).toISOString();
  const since = new Date(now - maxAgeMs).toISOString();
  await update(progresses, (all) => {
    const progress = all[tenant];
    if (!progress) return all;
    const { wipedAt } = progress;
    const reopened = tasks.flatMap((task) => {
      const { state, at: doneAt = '', markedByHand } = progress.steps[task.id];
      const lost = oneTimeValues(task).filter((name) => !held.has(name));
      if (state !== 'done' || markedByHand !== undefined || !isInRun(progress, task.id)) return [];
      if (lost.length === 0 || doneAt < since || doneAt < (wipedAt ?? '')) return [];
      const substitutions = [lost.map((name) => say(`panel.credentials.${name}`)).join(', ')];
      const finding = 'findings.capture.lost' as const;
      return [[task.id, { state: 'attention' as const, at, finding, substitutions }] as const];
    });
    if (reopened.length === 0) return all;
    const steps = { ...progress.steps, ...Object.fromEntries(reopened) };
    return { ...all, [tenant]: { ...progress, steps } };
  });
}

/** What the pages of a task show only once. A Client ID can be read again. */
const oneTimeValues = ({ pages }: Task): CredentialName[] => {
  const guarded = new Set(pages.flatMap(({ guards }) => guards));
  return [...guarded].filter((name) => name === 'clientSecret' || name === 'refreshToken');
};
