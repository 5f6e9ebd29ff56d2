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

/** The visible pages of the extension. */
export const pages = {
  panel: 'sidepanel.html',
  settings: 'options.html',
  report: 'report.html',
  welcome: 'welcome.html',
} as const;
export type PageName = keyof typeof pages;

/** Contents of the extension's storage, for the example tenant where they are stored by tenant. */
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
  /** Completed by default. */
  introduction?: Introduction;
  /** Progress of other tenants. */
  others?: Record<TenantKey, Progress>;
  /** Items as stored in `storage.session` and on disk. */
  session?: Record<string, unknown>;
  local?: Record<string, unknown>;
}

/** One state of a page, and how to reach it. */
export interface State {
  /** Heading on the contact sheet. */
  name: string;
  on: PageName;
  /** Selector of an element that only this state shows. It proves that the state was reached. */
  shows: string;
  stored?: Stored;
  /** Content of the tab beside the panel. If the page's status is stored, it is that page. */
  tab?: 'elsewhere' | 'tenant' | 'signed-out';
  /** Selectors to press, or inputs to type into, afterwards. */
  act?: readonly (string | readonly [input: string, text: string])[];
  offline?: true;
  /** Storage does not answer. */
  waits?: true;
  /** The organisation's policy. */
  policy?: Record<string, unknown>;
}
