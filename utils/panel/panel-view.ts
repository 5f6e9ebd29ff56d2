import type { CredentialView, PersistenceStatus } from '../state/credentials.ts';
import type { EffectiveSettings } from '../state/effective-settings.ts';
import type { HandoffState, Receipt } from '../state/handoff.ts';
import type { OrientationStep } from '../state/introduction.ts';
import type { OfferedNames } from '../state/offered-names.ts';
import type { PageStatus } from '../state/page-status.ts';
import type { Progress } from '../state/progress.ts';
import type { stillNeeded } from './credentials.ts';
import type { TabPlace, Tenant } from './place.ts';
import type { PrimaryAction } from './primary-action.ts';
import type { StepView } from './steps.ts';
import type { VerificationView } from './verification.ts';

/** Everything the panel draws. */
export interface PanelView {
  /** Id of the tab, as far as commands may go to it. */
  tab: number | undefined;
  place: TabPlace;
  /** The tenant on show: the tab's own, else the one that was worked on last. */
  tenant: Tenant | undefined;
  status: PageStatus | undefined;
  progress: Progress | undefined;
  steps: StepView[];
  next: StepView | undefined;
  credentials: CredentialView[];
  keeping: PersistenceStatus | undefined;
  needed: ReturnType<typeof stillNeeded>;
  verification: VerificationView;
  handoff: HandoffState;
  receipt: Receipt | undefined;
  /** Names of another tenant that may be taken over. */
  offered: OfferedNames | undefined;
  /** Another tenant for which values are kept, while this one has none. */
  otherTenant: string | undefined;
  online: boolean;
  /** What settings and policy make of names and lists, and what the policy allows. */
  decided: EffectiveSettings;
  canSend: boolean;
  /** The step of the orientation on show. */
  orientation: OrientationStep | null;
  primary: PrimaryAction;
}
