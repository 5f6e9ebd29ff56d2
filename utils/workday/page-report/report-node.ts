import type { WorkdayAddress } from '../../tenant/hosts.ts';

/**
 * How a page is built, for support and for the tests that replay it: addresses without names, tags, roles, Workday's own names of elements,
 * and the texts of titles, labels and buttons. Never a value: no text of an input, of a list, of a link, of a read-only field or of a table's cell.
 */
export interface PageReport {
  format: 1;
  environment: WorkdayAddress['environment'];
  /** `/tenant/d/task/2997$1904.htmld?q=`: names of tenant and instances and what the query asks for are left out. */
  path: string;
  language: string | null;
  /** As the extension read it; on some pages it is the name of a person or a thing. */
  title: string | null;
  /** The children of `body`. */
  nodes: ReportNode[];
  /** The page has more nodes than a report holds. */
  cut?: true;
}

export interface ReportNode {
  tag: string;
  /** Metadata id (`56$1101`, `wd-EditPage-6$701`) without its volatile ending, or a name that Workday gives to parts of its shell. */
  id?: string;
  role?: string;
  /** Of an input: what kind it is. */
  type?: string;
  /** `data-*`: names, and for those that only say how the page is built also the value, else null. */
  data?: Record<string, string | null>;
  /** States of the control that say nothing of its value, such as `required`. */
  states?: Record<string, string>;
  /** Number by which other nodes refer to this one, as an id would. */
  ref?: number;
  /** Numbers of the nodes that `for` and `aria-labelledby` name. */
  for?: number;
  labelledBy?: number[];
  /** Not on show: to nobody, or said to screen readers only (`aria`), which can be wrong. */
  hidden?: 'all' | 'aria';
  /** Text of a title, a label, a heading of a column, or a button. */
  text?: string;
  children?: ReportNode[];
}
