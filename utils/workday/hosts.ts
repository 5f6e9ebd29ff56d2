/** Where a Workday page belongs. */
export interface WorkdayAddress {
  host: string;
  /** First path segment, as Workday spells it. */
  tenant: string;
  environment: 'production' | 'non-production';
  /** Task id of `/d/task/<id>.htmld` or `/rel-task/<id>.htmld`, percent-decoded, or null. */
  urlTaskId: string | null;
}
