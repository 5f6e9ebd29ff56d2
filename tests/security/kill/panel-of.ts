import { shownHandoff } from '../../../utils/panel/handoff.ts';
import type { Verification } from '../../../utils/state/checks.ts';
import { type Shown, sessionIn, valuesFingerprint } from '../../../utils/state/consent.ts';
import type { CredentialView, PersistenceStatus } from '../../../utils/state/credentials.ts';
import { receiptOf } from '../../../utils/state/earlier-runs.ts';
import type { Delivery, HandoffState, Receipt } from '../../../utils/state/handoff.ts';
import type { Progress } from '../../../utils/state/progress.ts';
import type { TenantKey } from '../../../utils/tenant/tenant-key.ts';
import { tenant } from '../../fixtures/captured-values.ts';
import type { Stored } from './crash.ts';

/** What the side panel shows. */
interface Panel {
  handoff: HandoffState;
  views: CredentialView[];
  keeping: PersistenceStatus | undefined;
  verification: Verification | undefined;
  receipt: Receipt | undefined;
  delivery: Delivery | undefined;
}

export function panelOf({ session, disk }: Stored): Panel {
  const of = (area: Record<string, unknown>, item: string) =>
    (area[item] as Record<TenantKey, unknown> | undefined)?.[tenant];
  const receipt = of(disk, 'receipts') as Receipt | undefined;
  return {
    handoff: shownHandoff(
      (session.handoff ?? { state: 'disconnected' }) as HandoffState,
      Date.now(),
      receiptOf(of(disk, 'progress') as Progress | undefined, receipt),
    ),
    views: (of(session, 'credential-views') ?? []) as CredentialView[],
    keeping: of(session, 'keepings') as PersistenceStatus | undefined,
    verification: of(session, 'verifications') as Verification | undefined,
    receipt,
    delivery: of(session, 'deliveries') as Delivery | undefined,
  };
}

/** What a press in that panel carries. */
export function shownBy(stored: Stored): Shown {
  const { handoff, views } = panelOf(stored);
  const target = sessionIn(handoff);
  return {
    session: target?.session ?? null,
    key: target?.key ?? null,
    tenant,
    values: valuesFingerprint(views),
  };
}
