import type { Page } from 'puppeteer-core';
import { type Shown, sessionIn, valuesFingerprint } from '../../utils/state/consent.ts';
import type { CredentialView } from '../../utils/state/credentials.ts';
import type { HandoffState } from '../../utils/state/handoff.ts';
import type { TenantKey } from '../../utils/tenant/tenant-key.ts';

/**
 * What a press in the panel carries, for tests that send its messages themselves.
 * @param panel any page of the extension
 */
export async function shownIn(panel: Page, tenant: TenantKey | null): Promise<Shown> {
  const { handoff, views } = await panel.evaluate(async () => {
    const stored = await chrome.storage.session.get(['handoff', 'credential-views']);
    return {
      handoff: (stored.handoff ?? { state: 'disconnected' }) as unknown,
      views: (stored['credential-views'] ?? {}) as Record<string, unknown>,
    };
  });
  const target = sessionIn(handoff as HandoffState);
  return {
    session: target?.session ?? null,
    key: target?.key ?? null,
    tenant,
    values: valuesFingerprint(tenant === null ? [] : (views[tenant] as CredentialView[])),
  };
}
