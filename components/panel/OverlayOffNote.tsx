import { say } from '@/utils/i18n/say.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './OverlayOffNote.module.css';
import { useOverlayOff } from './useOverlayOff.ts';

const sentences = {
  page: 'panel.drawing.offPage',
  tenant: 'panel.drawing.offTenant',
  all: 'panel.drawing.offAll',
} as const;

interface Props {
  tenant: Tenant;
  status: PageStatus | undefined;
}

/** Says that the overlay is switched off here and what that means, and switches it on again. */
export function OverlayOffNote({ tenant, status }: Props) {
  const commands = useCommands();
  const off = useOverlayOff(tenant, status);
  const { run, running, failure } = useAction(() => commands.switchOverlay(off?.page ?? '', null));
  if (!off?.scope) return null;
  return (
    <Note tone="info">
      <b>{say(sentences[off.scope])}</b> {say('panel.drawing.off')}
      <div className={styles.again}>
        <Button small action="overlay-on" busy={running} onClick={() => void run()}>
          {say('panel.drawing.again')}
        </Button>
      </div>
      <FailureNote failure={failure} />
    </Note>
  );
}
