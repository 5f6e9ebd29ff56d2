import { useEffect, useState } from 'react';
import { makeReport } from '@/utils/panel/report/make-report.ts';
import { readFacts } from '@/utils/panel/report/read-facts.ts';
import type { SetUpReport } from '@/utils/panel/report/report.ts';
import type { TenantKey } from '@/utils/tenant/tenant-key.ts';

type ReportState =
  | { kind: 'loading' }
  | { kind: 'nothing' }
  | { kind: 'failed' }
  | { kind: 'ready'; report: SetUpReport };

/** A snapshot of the report, made when the page is opened. Later changes do not update it. */
export function useReport(tenant: TenantKey | undefined): ReportState {
  const [state, setState] = useState<ReportState>(
    tenant ? { kind: 'loading' } : { kind: 'nothing' },
  );
  useEffect(() => {
    if (!tenant) return;
    let active = true;
    const take = (next: ReportState) => active && setState(next);
    readFacts(tenant).then(
      (facts) =>
        take(
          facts ? { kind: 'ready', report: makeReport(facts, new Date()) } : { kind: 'nothing' },
        ),
      () => take({ kind: 'failed' }),
    );
    return () => {
      active = false;
    };
  }, [tenant]);
  return state;
}
