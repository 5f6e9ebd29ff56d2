import { sayCount } from '@/utils/i18n/say.ts';
import { knownTenants } from '@/utils/panel/known-tenants.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import { confirmedPages, credentialViews, progresses, receipts } from '@/utils/storage/items.ts';
import { Disclosure } from '../controls/Disclosure.tsx';
import { useStorageItem } from '../hooks/useStorageItem.ts';
import { TenantRow } from './TenantRow.tsx';

/** All tenants that this browser has stored data about. */
export function TenantList({ shown }: { shown: Tenant | undefined }) {
  const allProgress = useStorageItem(progresses);
  const allReceipts = useStorageItem(receipts);
  const confirmed = useStorageItem(confirmedPages);
  const credentials = useStorageItem(credentialViews);
  if (!allProgress || !allReceipts || !confirmed || !credentials) return null;
  const tenants = knownTenants({
    progresses: allProgress,
    receipts: allReceipts,
    confirmed,
    credentials,
  });
  if (tenants.length === 0) return null;
  return (
    <Disclosure summary={sayCount('panel.tenants.count', tenants.length)}>
      <ul>
        {tenants.map((tenant) => (
          <TenantRow key={tenant.key} tenant={tenant} here={tenant.key === shown?.key} />
        ))}
      </ul>
    </Disclosure>
  );
}
