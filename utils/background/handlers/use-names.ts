import type { PanelMessages } from '../../messages/protocol.ts';
import { namesToOffer } from '../../state/offered-names.ts';
import { progresses } from '../../storage/items.ts';
import { changeProgress } from '../pages/change-progress.ts';

/** `use-names`: the names that were chosen in another tenant hold here too, or none of them do. Nothing but names is taken from there. */
export async function onUseNames({
  tenant,
  from,
}: PanelMessages['use-names']['data']): Promise<undefined> {
  const other = from === null ? undefined : (await progresses.getValue())[from];
  await changeProgress(tenant, (progress) =>
    other
      ? { ...progress, chosen: { ...progress.chosen, ...namesToOffer(other) } }
      : { ...progress, ownNames: true },
  );
}
