import type { TaskId } from '../../utils/guide/task.ts';
import type { Admin } from './admin.ts';
import type { KollenoPage } from './kolleno-page.ts';
import type { SidePanel } from './side-panel.ts';
import type { TenantTerms } from './tenant-terms.ts';

/** Drivers that take part in a journey: the administrator, the side panel and Kolleno's page. */
export interface Participants {
  admin: Admin;
  panel: SidePanel;
  kolleno: KollenoPage;
  /** Names that the tenant's user interface uses. */
  terms: TenantTerms;
}

/**
 * One action of the user and the checks after it. `npm start` takes a screenshot after each step.
 */
export interface JourneyStep {
  task: TaskId | 'prepare' | 'verify' | 'send';
  /** Description as a sentence. */
  name: string;
  /** Page beside the side panel afterwards, if it is not Workday. */
  beside?: 'kolleno';
  /** Button of Workday that leaves the page after the screenshot. */
  leaveWith?: 'Done';
  run(walkers: Participants): Promise<void>;
}
