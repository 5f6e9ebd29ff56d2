import { useEffect, useState } from 'react';
import { makeReport } from '@/utils/panel/report/make-report.ts';
import { readFacts } from '@/utils/panel/report/read-facts.ts';
import type { SetUpReport } from '@/utils/panel/report/report.ts';
import type { TenantKey } from '@/utils/tenant/tenant-key.ts';

export type ReportState =
  | { kind: 'loading' }
  | { kind: 'nothing' }
  | { kind: 'failed' }
  | { kind: 'ready'; report: SetUpReport };

/** The report as of the moment the page was opened: a paper does not change while it is read. */
export function useReport(tenant: TenantKey | undefined): ReportState {
  const [state, setState] = useState<ReportState>(
    tenant ? { kind: 'loading' } : { kind: 'nothing' },
  );
  useEffect(() => {
    if (!tenant) return;
    let wanted = true;
    const take = (next: ReportState) => wanted && setState(next);
    readFacts(tenant).then(
      (facts) =>
        take(
          facts ? { kind: 'ready', report: makeReport(facts, new Date()) } : { kind: 'nothing' },
        ),
      () => take({ kind: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [tenant]);
  return state;
}
