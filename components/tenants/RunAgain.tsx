import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import type { Run } from '@/utils/state/progress.ts';
import { Button } from '../controls/Button.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './TenantList.module.css';

const actions = { again: 'set-up-again', rotation: 'rotate' } as const;

/** The two ways to begin once more in a tenant that was set up. */
export function RunAgain({ tenant, kinds }: { tenant: Tenant; kinds: readonly Run['kind'][] }) {
  const commands = useCommands();
  const [asking, setAsking] = useState<Run['kind']>();
  const { run, running, failure } = useAction((kind: Run['kind']) => commands.startRun(kind));
  return (
    <>
      <div className={styles.buttons}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            small
            action={actions[kind]}
            busy={running}
            onClick={() => setAsking(kind)}
          >
            {say(`panel.runs.${kind}`)}
          </Button>
        ))}
      </div>
      <FailureNote failure={failure} />
      {asking && (
        <Confirm
          title={say(`panel.runs.${asking}Title`, [tenant.tenant])}
          body={say(`panel.runs.${asking}Body`)}
          action={actions[asking]}
          look="primary"
          confirm={say('panel.runs.start')}
          onConfirm={() => void run(asking)}
          onClose={() => setAsking(undefined)}
        />
      )}
    </>
  );
}
