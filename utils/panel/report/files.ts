import { reportMarkdown } from './markdown.ts';
import type { SetUpReport } from './report.ts';

export interface ReportFile {
  name: string;
  type: string;
  text: string;
}

export const markdownFile = (report: SetUpReport): ReportFile => ({
  name: `${baseName(report)}.md`,
  type: 'text/markdown',
  text: reportMarkdown(report),
});

export const jsonFile = (report: SetUpReport): ReportFile => ({
  name: `${baseName(report)}.json`,
  type: 'application/json',
  text: `${JSON.stringify(report, null, 2)}\n`,
});

/**
 * `kolleno-set-up-report-acme_dpt1-2026-11-23`. A printed PDF takes the name from the page's title.
 */
export const baseName = ({ tenant, madeAt }: SetUpReport): string =>
  `kolleno-set-up-report-${tenant.name.replace(/[^\w.-]/g, '-')}-${madeAt.slice(0, 10)}`;
