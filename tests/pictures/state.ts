import type { Verification } from '../../utils/state/checks.ts';
import type { CredentialView, PersistenceStatus } from '../../utils/state/credentials.ts';
import type { EarlierRun } from '../../utils/state/earlier-runs.ts';
import type { Delivery, HandoffState, Receipt } from '../../utils/state/handoff.ts';
import type { Introduction } from '../../utils/state/introduction.ts';
import type { OverlayOff } from '../../utils/state/overlay-off.ts';
import type { PageStatus } from '../../utils/state/page-status.ts';
import type { Progress } from '../../utils/state/progress.ts';
import type { Settings } from '../../utils/state/settings.ts';
import type { TenantKey } from '../../utils/tenant/tenant-key.ts';

/** The pages of the extension that people see. */
export const pages = {
  panel: 'sidepanel.html',
  settings: 'options.html',
  report: 'report.html',
  welcome: 'welcome.html',
} as const;
export type PageName = keyof typeof pages;

/** What a page finds in the extension's storage; of the example tenant where it is kept by tenant. */
export interface Stored {
  status?: PageStatus | unknown;
  progress?: Progress;
  credentials?: CredentialView[];
  persistence?: PersistenceStatus;
  verification?: Verification;
  handoff?: HandoffState;
  delivery?: Delivery;
  receipt?: Receipt;
  earlier?: EarlierRun[];
  settings?: Settings;
  off?: OverlayOff;
  /** Seen already, unless told otherwise. */
  introduction?: Introduction;
  /** Progress of other tenants. */
  others?: Record<TenantKey, Progress>;
  /** Items as they lie in `storage.session` and `storage.local`. */
  session?: Record<string, unknown>;
  local?: Record<string, unknown>;
}

/** One state of a page, and the way there. */
export interface State {
  /** As a heading of the contact sheet. */
  name: string;
  on: PageName;
  /** A selector of what shows in this state only: without it the state was not reached. */
  shows: string;
  stored?: Stored;
  /** What the tab shows that the panel stands beside. Where the page's status is stored, it is that page. */
  tab?: 'elsewhere' | 'tenant' | 'signed-out';
  /** What is then pressed, by selector, or typed. */
  act?: readonly (string | readonly [input: string, text: string])[];
  offline?: true;
  /** The storage does not answer. */
  waits?: true;
  /** What the organisation's policy says. */
  policy?: Record<string, unknown>;
}
