import { say } from '@/utils/i18n/say.ts';
import type { SetUpReport } from '@/utils/panel/report/report.ts';
import { ReportTable, StateLabel } from './ReportTable.tsx';

const tones = { idle: 'open', passed: 'good', failed: 'bad', skipped: 'open' } as const;

/** The results of the checks against Workday's services. */
export function ChecksTable({ results }: Pick<SetUpReport['checks'], 'results'>) {
  return (
    <ReportTable
      columns={[
        say('setUpReport.column.check'),
        say('setUpReport.column.state'),
        say('setUpReport.column.remark'),
      ]}
      widths={[34, 18, 48]}
      rows={results.map(({ check, state, finding }) => ({
        key: check,
        hooks: { 'data-check': check, 'data-state': state },
        cells: [
          say(`panel.verify.${check}`),
          <StateLabel key="state" state={tones[state]}>
            {say(`panel.verify.state.${state}`)}
          </StateLabel>,
          finding?.text ?? '',
        ],
      }))}
    />
  );
}
