import type { SupportReport } from '../../utils/panel/page-report.ts';

/** The first format had no number, and said nothing about signs. */
type FirstReport = Omit<SupportReport, 'format' | 'guide'> & {
  guide: Pick<SupportReport['guide'], 'match' | 'task' | 'page'> & {
    fields: Pick<SupportReport['guide']['fields'][number], 'id' | 'verdict'>[];
  };
};

/** Reads a saved page report of any version as one of the newest. */
export function supportReportOf(saved: unknown): SupportReport {
  const report = saved as SupportReport | FirstReport;
  if ('format' in report) return report;
  const { guide } = report;
  return {
    format: 2,
    ...report,
    guide: {
      ...guide,
      signs: [],
      rows: [],
      fields: guide.fields.map((field) => ({ ...field, row: null })),
    },
  };
}
