import type { WorkdayAddress } from '../../tenant/hosts.ts';

/**
 * Structure of a page, for support and for the tests that replay it: addresses without names, tags,
 * roles, Workday's own element names, and the texts of titles, labels and buttons. Never a value:
 * no text of an input, a list, a link, a read-only field or a table cell.
 */
export interface PageReport {
  format: 1;
  environment: WorkdayAddress['environment'];
  /**
   * `/tenant/d/task/2997$1904.htmld?q=`, without the names of tenant and instances and the values
   * of the query.
   */
  path: string;
  language: string | null;
  /** As the extension read it. On some pages it is the name of a person or a thing. */
  title: string | null;
  /** The children of `body`. */
  nodes: ReportNode[];
  /** Set if the page has more nodes than a report holds. */
  cut?: true;
}

export interface ReportNode {
  tag: string;
  /**
   * Metadata id (`56$1101`, `wd-EditPage-6$701`) without its volatile suffix, or Workday's name for
   * a part of its shell.
   */
  id?: string;
  role?: string;
  /** Type of an input. */
  type?: string;
  /** `data-*` attributes: their names, and the values of structural ones, else null. */
  data?: Record<string, string | null>;
  /** States of the control that reveal nothing of its value, such as `required`. */
  states?: Record<string, string>;
  /** Number by which other nodes refer to this one, in place of an id. */
  ref?: number;
  /** Numbers of the nodes that `for` and `aria-labelledby` name. */
  for?: number;
  labelledBy?: number[];
  /**
   * Hidden from everyone, or marked hidden for screen readers only (`aria`), which can be wrong.
   */
  hidden?: 'all' | 'aria';
  /** Text of a title, a label, a column header or a button. */
  text?: string;
  children?: ReportNode[];
}
