import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import type { Progress, Run } from '@/utils/state/progress.ts';
import { hasBegunRun } from '@/utils/state/run.ts';
import { Button } from '../controls/Button.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { Disclosure } from '../controls/Disclosure.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './TenantList.module.css';

/**
 * Starts the set-up again or a rotation of the credentials. A tenant without a known run may have
 * been set up in another browser, so it is offered the rotation only.
 */
export function RunAgainSection({
  tenant,
  progress,
}: {
  tenant: Tenant;
  progress: Progress | undefined;
}) {
  const begun = progress !== undefined && hasBegunRun(progress);
  if (progress?.run && !begun) return null;
  return (
    <Disclosure summary={say('panel.runs.title')}>
      <p className={styles.aside}>{say(begun ? 'panel.runs.offer' : 'panel.runs.offerElse')}</p>
      <RunAgain tenant={tenant} kinds={begun ? ['rotation', 'again'] : ['rotation']} />
    </Disclosure>
  );
}

const actions = { again: 'set-up-again', rotation: 'rotate' } as const;

/** Starts another run, after a confirmation. */
function RunAgain({ tenant, kinds }: { tenant: Tenant; kinds: readonly Run['kind'][] }) {
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
