import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { Button } from '../controls/Button.tsx';
import { Confirm } from '../controls/Confirm.tsx';
import { ChangeFailureNote, useChange } from './useChange.tsx';

/** Resets all names, or all four permission lists, to the guide. */
export function ResetButton({
  part,
  onReset,
}: {
  part: 'names' | 'permissions';
  onReset?: () => void;
}) {
  const { change, running, failed } = useChange();
  const [asking, setAsking] = useState(false);
  const reset = async () => {
    if (await change({ type: 'reset', part }, say('settings.reset.done'))) onReset?.();
  };
  return (
    <>
      <Button
        small
        look="quiet"
        action="reset-settings"
        busy={running}
        onClick={() => setAsking(true)}
      >
        {say(`settings.reset.${part}`)}
      </Button>
      <ChangeFailureNote failed={failed} />
      {asking && (
        <Confirm
          title={say(`settings.reset.${part}Title`)}
          body={say('settings.reset.body')}
          action="reset-settings"
          confirm={say('settings.reset.confirm')}
          onConfirm={() => void reset()}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
