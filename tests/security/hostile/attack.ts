import type { HostileHarness } from './hostile-harness.ts';
import type { Victim } from './victim.ts';

/** The page under attack, opened by the administrator before the hostile script runs. */
export type Scene =
  | 'home'
  /** Create Integration System User, a form. */
  | 'user form'
  /** Create Security Group, a form in a dialog. */
  | 'group form'
  /** View API Clients, which shows the endpoints. */
  | 'endpoints'
  /** A page that shows a newly generated Client Secret. */
  | 'secret';

export interface Attack {
  /** What the hostile script attempts, in a reviewer's words. */
  title: string;
  on: Scene;
  /** Also runs in `npm test`. */
  telling?: true;
  /** Runs in the page's own world before any of its scripts. */
  before?: () => void;
  /** The attack itself. */
  run(victim: Victim, harness: HostileHarness): Promise<void>;
  /** Checks more than that nothing was executed, stored or leaked. Throws if it does not hold. */
  check?(victim: Victim, harness: HostileHarness): Promise<void>;
}
