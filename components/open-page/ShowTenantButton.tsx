import { say } from '@/utils/i18n/say.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import { showTenant } from '@/utils/panel/tenant-tab.ts';
import { Button } from '../controls/Button.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { useAction } from '../hooks/useAction.ts';

/** Goes to the tab of the tenant, or opens one. */
export function ShowTenantButton({ tenant, primary }: { tenant: Tenant; primary: boolean }) {
  const { run, running, failure } = useAction(showTenant);
  return (
    <>
      <Button
        wide
        action="show-tenant"
        look={primary ? 'primary' : 'normal'}
        busy={running}
        onClick={() => void run(tenant)}
      >
        {say('panel.elsewhere.go', [tenant.tenant])}
      </Button>
      <FailureNote failure={failure} />
    </>
  );
}
