import { say } from '@/utils/i18n/say.ts';
import type { Unfinished } from '@/utils/state/handoff.ts';
import { tenantName } from '@/utils/tenant/tenant-key.ts';
import { Note } from '../controls/Note.tsx';

/**
 * A submission that was never answered.
 * @param connected another link is open now
 */
export function UnfinishedNote({
  unfinished,
  connected,
}: {
  unfinished: Unfinished;
  connected: boolean;
}) {
  const { tenant, instance } = unfinished;
  const name = tenantName(tenant);
  return (
    <div data-unfinished={name}>
      <Note tone="warn">
        {say(connected ? 'panel.handoff.unfinishedOther' : 'panel.handoff.unfinished', [
          name,
          instance,
        ])}
      </Note>
    </div>
  );
}
