import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import { Button } from '../controls/Button.tsx';
import { Confirm } from '../controls/Confirm.tsx';

interface Props {
  tenant: Tenant;
  busy: boolean;
  onWipe: () => void;
}

/** Wipes the values of a tenant, after a confirmation. */
export function WipeButton({ tenant, busy, onWipe }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button small action="wipe" look="quiet" busy={busy} onClick={() => setAsking(true)}>
        {say('panel.credentials.wipe')}
      </Button>
      {asking && (
        <Confirm
          title={say('panel.credentials.wipeTitle', [tenant.tenant])}
          body={say('panel.credentials.wipeBody')}
          action="wipe"
          confirm={say('panel.credentials.wipeConfirm')}
          onConfirm={onWipe}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
