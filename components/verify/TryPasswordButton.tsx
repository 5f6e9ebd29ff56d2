import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { Button } from '../controls/Button.tsx';
import { Confirm } from '../controls/Confirm.tsx';

interface Props {
  busy: boolean;
  onTry: () => void;
}

/** Tries the integration user's password, after a warning that wrong ones lock the account. */
export function TryPasswordButton({ busy, onTry }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        small
        action="verify"
        aria-label={say('panel.verify.passwordLabel')}
        busy={busy}
        onClick={() => setAsking(true)}
      >
        {say('panel.verify.password')}
      </Button>
      {asking && (
        <Confirm
          title={say('panel.verify.passwordTitle')}
          body={say('panel.verify.passwordBody')}
          look="primary"
          action="verify"
          confirm={say('panel.verify.passwordConfirm')}
          onConfirm={onTry}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
