import { namesToOffer } from '../journey/offered-names.ts';
import type { PanelMessages } from '../messages.ts';
import { progresses } from '../storage.ts';
import { changeProgress } from './change-progress.ts';

/** `use-names`: the names that were chosen in another tenant hold here too, or none of them do. Nothing but names is taken from there. */
export async function onUseNames({ tenant, from }: PanelMessages['use-names']['data']): Promise<undefined> {
  const other = from === null ? undefined : (await progresses.getValue())[from];
  await changeProgress(tenant, (progress) =>
    other
      ? { ...progress, chosen: { ...progress.chosen, ...namesToOffer(other) } }
      : { ...progress, ownNames: true },
  );
}
