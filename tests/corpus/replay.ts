import type { PageSnapshot } from '../../utils/workday/dom/snapshot.ts';
import type { PageReport, ReportNode } from '../../utils/workday/page-report/report-node.ts';
import { readPage } from '../../utils/workday/read/read-page.ts';

/** Hosts of either kind. The report does not say which one the page was on. */
const hosts: Record<PageReport['environment'], string> = {
  production: 'wd12.myworkday.com',
  'non-production': 'impl.wd12.myworkday.com',
};

/**
 * Rebuilds the page of a report in this document and reads it as the extension would on the tenant.
 * All values are empty.
 */
export function replay(document: Document, report: PageReport): PageSnapshot | null {
  if (report.language === null) document.documentElement.removeAttribute('lang');
  else document.documentElement.lang = report.language;
  const ids = new Map<number, string | undefined>(
    everyNode(report.nodes).flatMap((node) =>
      node.ref === undefined ? [] : [[node.ref, idOf(node)]],
    ),
  );
  document.body.replaceChildren(...report.nodes.map((node) => build(document, node, ids)));
  return readPage(document, new URL(report.path, `https://${hosts[report.environment]}`));
}

const everyNode = (nodes: readonly ReportNode[]): ReportNode[] =>
  nodes.flatMap((node) => [node, ...everyNode(node.children ?? [])]);

/** Several nodes can share the core of an ID. Those that others refer to get a suffix again. */
const idOf = ({ id, ref }: ReportNode): string | undefined =>
  ref === undefined ? id : `${id ?? ''}--${ref}`;

function build(
  document: Document,
  node: ReportNode,
  ids: ReadonlyMap<number, string | undefined>,
): Element {
  const element = document.createElement(node.tag);
  const set = (name: string, value: string | undefined) => {
    if (value !== undefined) element.setAttribute(name, value);
  };
  set('role', node.role);
  set('type', node.type);
  set('id', idOf(node));
  set('for', node.for === undefined ? undefined : ids.get(node.for));
  set('aria-labelledby', node.labelledBy?.flatMap((ref) => ids.get(ref) ?? []).join(' '));
  for (const [name, value] of Object.entries(node.data ?? {})) set(name, value ?? '');
  for (const [name, value] of Object.entries(node.states ?? {})) set(name, value);
  if (node.hidden === 'all') set('hidden', '');
  if (node.hidden === 'aria') set('aria-hidden', 'true');
  if (node.text) element.append(node.text);
  element.append(...(node.children ?? []).map((child) => build(document, child, ids)));
  return element;
}
