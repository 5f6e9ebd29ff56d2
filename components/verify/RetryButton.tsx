import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { type CheckGroup, minRefusalsToWarn } from '@/utils/state/checks.ts';
import { Button } from '../controls/Button.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';

interface Props {
  what: CheckGroup;
  /** How often Workday has refused these values. */
  count: number;
  disabled: boolean;
}

/** Tries refused values once more, and asks first when Workday may be about to lock something. */
export function RetryButton({ what, count, disabled }: Props) {
  const commands = useCommands();
  const [asking, setAsking] = useState(false);
  const retry = useAction(() => commands.verify(what, true));
  const run = () => void retry.run();
  return (
    <>
      <Button
        small
        action="retry"
        busy={retry.running}
        disabled={disabled}
        onClick={() => (count >= minRefusalsToWarn ? setAsking(true) : run())}
      >
        {say(what === 'password' ? 'panel.diagnosis.retryPassword' : 'panel.diagnosis.retry')}
      </Button>
      <p data-refusals={count}>{say('panel.diagnosis.tries', [String(count)])}</p>
      <FailureNote failure={retry.failure} />
      {asking && (
        <Confirm
          title={say('panel.diagnosis.lockTitle')}
          body={say('panel.diagnosis.lockBody', [String(count)])}
          look="primary"
          action="retry"
          confirm={say('panel.diagnosis.lockConfirm')}
          onConfirm={run}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
