import { say } from '@/utils/i18n/say.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import type { OffScope } from '@/utils/state/overlay-off.ts';
import type { PageStatus } from '@/utils/state/page-status.ts';
import { Button } from '../controls/Button.tsx';
import { Disclosure } from '../controls/Disclosure.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './OverlaySwitches.module.css';
import { useOverlayOff } from './useOverlayOff.ts';

interface Props {
  tenant: Tenant;
  status: PageStatus | undefined;
}

/** Switches the overlay off on this page, in this tenant or everywhere. */
export function OverlaySwitches({ tenant, status }: Props) {
  const commands = useCommands();
  const off = useOverlayOff(tenant, status);
  const { run, running, failure } = useAction((scope: OffScope) =>
    commands.switchOverlay(off?.page ?? '', scope),
  );
  if (!off || off.scope) return null;
  const scopes = off.page ? (['page', 'tenant', 'all'] as const) : (['tenant', 'all'] as const);
  return (
    <Disclosure summary={say('panel.drawing.title')}>
      <p>{say('panel.drawing.on')}</p>
      <div className={styles.switches}>
        {scopes.map((scope) => (
          <Button
            key={scope}
            small
            action="overlay-off"
            disabled={running}
            onClick={() => void run(scope)}
          >
            {say(`panel.drawing.${scope}`)}
          </Button>
        ))}
      </div>
      <FailureNote failure={failure} />
    </Disclosure>
  );
}
