import { browser } from 'wxt/browser';
import type { PageReading } from '../state/page-reading.ts';
import type { PageReport, ReportNode } from '../workday/page-report/report-node.ts';

/** The report as saved: the structure of the page, and the guide's result. */
export interface SupportReport {
  /**
   * Version of the format. The first one had no number, and its `guide` had no `signs` and no
   * `rows` (docs/page-reports.md, "Versions").
   */
  format: 2;
  /** Version of the extension. */
  madeBy: string;
  guide: PageReading;
  page: PageReport;
}

/** @param reading null while the page script has no context yet */
export const supportReport = (page: PageReport, reading: PageReading | null): SupportReport => ({
  format: 2,
  madeBy: browser.runtime.getManifest().version,
  guide: reading ?? { match: 'none', task: null, page: null, signs: [], rows: [], fields: [] },
  page,
});

export const reportText = (report: SupportReport): string => JSON.stringify(report, null, 1);

/**
 * `page-report-create-security-group.json`. Without a task, the name uses the id in the address.
 */
export function reportFile({ guide, page }: SupportReport): string {
  const [id] = /\d+\$\d+/.exec(page.path) ?? [];
  const name = guide.task ?? id?.replace('$', '-') ?? 'unknown';
  return `page-report-${name}.json`;
}

/** A report summarised for the user. */
export interface ReportSummary {
  address: string;
  title: string;
  labels: string[];
  buttons: string[];
  elements: number;
}

export function pageReportSummary({ path, title, nodes }: PageReport): ReportSummary {
  const all = everyNode(nodes);
  const texts = (button: boolean) => [
    ...new Set(all.filter((node) => isButton(node) === button).flatMap(({ text }) => text ?? [])),
  ];
  return {
    address: path,
    title: title ?? '',
    labels: texts(false).filter((text) => text !== title),
    buttons: texts(true),
    elements: all.length,
  };
}

const isButton = ({ tag, role }: ReportNode): boolean => tag === 'button' || role === 'button';

const everyNode = (nodes: readonly ReportNode[]): ReportNode[] =>
  nodes.flatMap((node) => [node, ...everyNode(node.children ?? [])]);
