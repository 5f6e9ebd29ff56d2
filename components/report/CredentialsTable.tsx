import { say } from '@/utils/i18n/say.ts';
import type { CredentialReport } from '@/utils/panel/report/report.ts';
import { credentialRemark, credentialState, when } from '@/utils/panel/report/wording.ts';
import { credentialLabel } from '@/utils/panel/wording.ts';
import { ReportTable, StateLabel } from './ReportTable.tsx';

const toneOf = (state: CredentialReport['state']) =>
  state === 'missing' || state === 'unknown' ? 'open' : state === 'rejected' ? 'bad' : 'good';

/** The credentials with state and time, never with their values. */
export function CredentialsTable({ credentials }: { credentials: readonly CredentialReport[] }) {
  return (
    <ReportTable
      columns={[
        say('setUpReport.column.credential'),
        say('setUpReport.column.state'),
        say('setUpReport.column.captured'),
        say('setUpReport.column.remark'),
      ]}
      widths={[24, 16, 28, 32]}
      rows={credentials.map((one) => ({
        key: one.credential,
        hooks: { 'data-credential': one.credential, 'data-state': one.state },
        cells: [
          credentialLabel(one.credential),
          <StateLabel key="state" state={toneOf(one.state)}>
            {credentialState(one.state)}
          </StateLabel>,
          one.capturedAt === null ? '' : when(one.capturedAt),
          credentialRemark(one),
        ],
      }))}
    />
  );
}
