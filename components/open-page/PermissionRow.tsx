import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import type { PermissionStatus } from '@/utils/state/page-status.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { ForeignText } from '../controls/ForeignText.tsx';
import { ReasonDialog } from '../controls/ReasonDialog.tsx';
import { StatusIcon, type StatusIconKind } from '../controls/StatusIcon.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './PermissionRow.module.css';

const icons: Record<PermissionStatus['state'], StatusIconKind> = {
  granted: 'ok',
  missing: 'empty',
  unknown: 'check',
  skipped: 'absent',
};

const addedBy = {
  you: 'settings.permissions.status.added',
  policy: 'settings.permissions.status.policy',
} as const;

function stateText({ state, grantedAs, byHand, reason }: PermissionStatus): string {
  if (byHand) return say('panel.permissions.byHand');
  if (state === 'granted' && grantedAs) return say('panel.permissions.grantedAs', [grantedAs]);
  if (state === 'skipped' && reason) return say('panel.permissions.because', [reason]);
  return say(`panel.permissions.${state}`);
}

/** One domain security policy. It can be skipped with a reason if the tenant does not offer it. */
export function PermissionRow({ permission }: { permission: PermissionStatus }) {
  const { name, access, state } = permission;
  const commands = useCommands();
  const [asking, setAsking] = useState(false);
  const { run, running, failure } = useAction((reason: string) =>
    commands.skip(permission, reason),
  );
  const skipped = state === 'skipped';
  const tick = useAction((ticked: boolean) => commands.tick(permission, ticked));
  return (
    <li
      className={styles.row}
      data-permission={name}
      data-access={access}
      data-state={state}
      data-by-hand={permission.byHand || undefined}
    >
      <StatusIcon kind={icons[state]} />
      <div className={styles.text}>
        <span className={styles.name}>
          <ForeignText>{name}</ForeignText>
          {permission.inferred && <span aria-hidden="true"> †</span>}
        </span>{' '}
        <span className={styles.state}>
          {stateText(permission)}
          {permission.addedBy && ` · ${say(addedBy[permission.addedBy])}`}
        </span>
      </div>
      <div className={styles.actions}>
        {(state === 'unknown' || permission.byHand) && (
          <Button
            small
            look="quiet"
            action="tick-permission"
            aria-label={say(
              permission.byHand ? 'panel.permissions.untickLabel' : 'panel.permissions.tickLabel',
              [name],
            )}
            busy={tick.running}
            onClick={() => void tick.run(permission.byHand !== true)}
          >
            {say(permission.byHand ? 'panel.permissions.untick' : 'panel.permissions.tick')}
          </Button>
        )}
        {state !== 'granted' && !permission.byHand && (
          // One button for Skip and Undo, so that it keeps the focus when the state changes.
          <Button
            small
            look="quiet"
            {...(!skipped && { action: 'skip' })}
            aria-label={say(
              skipped ? 'panel.permissions.unskipLabel' : 'panel.permissions.skipLabel',
              [name],
            )}
            busy={running}
            onClick={() => (skipped ? void run('') : setAsking(true))}
          >
            {say(skipped ? 'panel.permissions.unskip' : 'panel.permissions.skip')}
          </Button>
        )}
      </div>
      <FailureNote failure={failure ?? tick.failure} />
      {asking && (
        <ReasonDialog
          title={say('panel.permissions.skipTitle', [name])}
          body={say('panel.permissions.skipBody')}
          reasons={[
            say('panel.permissions.notOffered'),
            say('panel.permissions.notAllowed'),
            say('panel.permissions.notNeeded'),
          ]}
          action="skip"
          confirm={say('panel.permissions.skip')}
          onConfirm={(reason) => void run(reason)}
          onClose={() => setAsking(false)}
        />
      )}
    </li>
  );
}
