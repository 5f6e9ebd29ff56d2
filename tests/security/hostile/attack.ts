import type { HostileHarness } from './hostile-harness.ts';
import type { Victim } from './victim.ts';

/** The page under attack, opened by the administrator before the hostile script does its work. */
export type Scene =
  | 'home'
  /** Create Integration System User, a form. */
  | 'user form'
  /** Create Security Group, a form in a dialog. */
  | 'group form'
  /** View API Clients, which shows the endpoints. */
  | 'endpoints'
  /** A Client Secret was generated anew, and stands on the page. */
  | 'secret';

export interface Attack {
  /** What a hostile script tries, as a reviewer reads it. */
  title: string;
  on: Scene;
  /** Part of `npm test` as well. */
  telling?: true;
  /** Runs in the page's own world before any of its scripts. */
  before?: () => void;
  /** The attack itself. */
  run(victim: Victim, harness: HostileHarness): Promise<void>;
  /** What must be true besides that nothing ran, nothing foreign was kept and nothing leaked; it throws where it is not. */
  check?(victim: Victim, harness: HostileHarness): Promise<void>;
}
