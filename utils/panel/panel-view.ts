import type { CredentialName, TaskId } from '../guide/task.ts';
import type { Verification } from '../state/checks.ts';
import { type Shown, sessionIn, valuesFingerprint } from '../state/consent.ts';
import type { CredentialView, PersistenceStatus } from '../state/credentials.ts';
import { type EarlierRun, receiptOf } from '../state/earlier-runs.ts';
import type { EffectiveSettings } from '../state/effective-settings.ts';
import type { HandoffOffer, HandoffState, Receipt } from '../state/handoff.ts';
import {
  type Introduction,
  type OrientationStep,
  shownOrientation,
} from '../state/introduction.ts';
import { type OfferedNames, offeredNames } from '../state/offered-names.ts';
import type { PageStatus } from '../state/page-status.ts';
import type { Progress } from '../state/progress.ts';
import { resolveNames } from '../state/resolve-names.ts';
import type { TenantKey } from '../tenant/tenant-key.ts';
import { allCredentials, isKept, stillNeeded, withOutdated } from './credentials.ts';
import type { FollowedTab } from './followed-tab.ts';
import { shownHandoff } from './handoff.ts';
import { oneTimeValues } from './one-time-values.ts';
import { guidePage } from './page-stage.ts';
import { lastCaptured, type TabPlace, type Tenant, tabPlace, tenantOfKey } from './place.ts';
import { type PrimaryAction, primaryAction } from './primary-action.ts';
import { nextStep, type StepView, stepViews } from './steps.ts';
import { type VerificationView, verificationView } from './verification.ts';

/** The stored values that the panel shows. */
export interface PanelState {
  /** By tab id. */
  statuses: Record<number, PageStatus>;
  progresses: Record<TenantKey, Progress>;
  credentials: Record<TenantKey, CredentialView[]>;
  persistence: Record<TenantKey, PersistenceStatus>;
  verifications: Record<TenantKey, Verification>;
  handoff: HandoffState;
  offer: HandoffOffer | null;
  receipts: Record<TenantKey, Receipt>;
  earlierRuns: Record<TenantKey, EarlierRun[]>;
  introduction: Introduction;
  settings: EffectiveSettings;
}

/** Where and when the panel shows them. */
export interface PanelContext {
  /** The tab that the panel follows; null if there is none. */
  tab: FollowedTab | null;
  /** The tenant that the panel showed last. */
  remembered: Tenant | undefined;
  online: boolean;
  /** Epoch milliseconds. */
  now: number;
}

/** Everything that the panel renders. */
export interface PanelView {
  /** Id of the tab that takes commands; undefined if it shows no page of a tenant. */
  tab: number | undefined;
  place: TabPlace;
  /** The tenant of the tab, or else the tenant that was worked on last. */
  tenant: Tenant | undefined;
  status: PageStatus | undefined;
  progress: Progress | undefined;
  steps: StepView[];
  next: StepView | undefined;
  credentials: CredentialView[];
  persistence: PersistenceStatus | undefined;
  needed: ReturnType<typeof stillNeeded>;
  verification: VerificationView;
  handoff: HandoffState;
  /** A link that Kolleno's page offers. */
  offer: HandoffOffer | null;
  /** What all of this shows of session, key, tenant and values, for a press to carry. */
  shown: Shown;
  receipt: Receipt | undefined;
  /** Names of another tenant that can be reused in this one. */
  offered: OfferedNames | undefined;
  /** Another tenant that has captured values while this one has none. */
  otherTenant: string | undefined;
  online: boolean;
  settings: EffectiveSettings;
  canSend: boolean;
  /** Values wait for the passphrase, and the next thing to do needs them. */
  locked: boolean;
  /**
   * Checking, connecting and sending are what is left, or have begun. The card of the panel is then
   * about them.
   */
  finishing: boolean;
  /** What the one raised card is about. */
  card: 'page' | 'unlock' | 'finish';
  /** The orientation step to show. */
  orientation: OrientationStep | null;
  /** Nobody has looked at the orientation yet, and nothing was done without it. */
  isNew: boolean;
  primary: PrimaryAction;
}

/** Computes everything that the panel renders from the stored values. */
export function panelView(state: PanelState, context: PanelContext): PanelView {
  const { online, now } = context;
  const status = context.tab ? state.statuses[context.tab.id] : undefined;
  const place = tabPlace(context.tab?.url, status);
  const here = place.kind === 'tenant' ? place.at : undefined;
  const last = lastCaptured(state.credentials);
  // The tab may show Kolleno's page, to fetch the link: keep the tenant that was shown before.
  const tenant = here ?? context.remembered ?? (last && tenantOfKey(last));

  const progress = tenant && state.progresses[tenant.key];
  const openTask: TaskId | null = status && status.match === 'certain' ? status.task : null;
  const steps = stepViews(progress, openTask, tenant && state.earlierRuns[tenant.key]);
  const next = nextStep(steps);
  const values = valuesView(state, tenant, { online, now });
  const { credentials, handoff, needed, verification, canSend, locked } = values;
  const orientation = orientationStep(state, status);
  const { offer } = state;

  const finishing =
    next === undefined || canSend || handoff.state === 'sending' || handoff.state === 'failed';
  const primary = primaryAction({
    orienting: orientation !== null,
    status,
    handoff,
    canSend,
    verification,
    stepsLeft: next !== undefined,
    stepDone: steps.some(({ open, state }) => open && state === 'done'),
    inWorkday: place.kind === 'tenant',
    waiting: place.kind === 'elsewhere' && tenant !== undefined,
    offered: offer !== null && 'target' in offer,
    locked,
    missing: needed.some((name) => stateOf(credentials, name) === 'missing'),
  });

  return {
    tab: here && context.tab?.id,
    place,
    tenant,
    status,
    progress,
    steps,
    next,
    ...values,
    persistence: tenant && state.persistence[tenant.key],
    offer,
    shown: shownBy(handoff, tenant, credentials),
    receipt: tenant && state.receipts[tenant.key],
    offered: here && offeredNamesFor(state, here.key, progress),
    otherTenant:
      last && last !== tenant?.key && !credentials.some(isKept)
        ? tenantOfKey(last)?.tenant
        : undefined,
    online,
    settings: state.settings,
    finishing,
    card: cardFor(finishing, primary, here && status),
    orientation,
    isNew: state.introduction.orientation === null && !hasBegun(state),
    primary,
  };
}

type ValuesView = Pick<
  PanelView,
  'credentials' | 'handoff' | 'needed' | 'verification' | 'canSend' | 'locked'
>;

/** The captured values of the tenant, and what can be done with them. */
function valuesView(
  state: PanelState,
  tenant: Tenant | undefined,
  { online, now }: Pick<PanelContext, 'online' | 'now'>,
): ValuesView {
  const progress = tenant && state.progresses[tenant.key];
  const delivered = receiptOf(progress, tenant && state.receipts[tenant.key]);
  const credentials = withOutdated(
    allCredentials(tenant && state.credentials[tenant.key], delivered),
    progress,
  );
  const handoff = shownHandoff(state.handoff, now, delivered);
  const needed = isSealed(handoff, tenant)
    ? []
    : stillNeeded(credentials, handoff, progress?.run?.kind);
  const verification = verificationView({
    verification: tenant && state.verifications[tenant.key],
    credentials,
    progress,
    online,
    now,
  });
  const canSend =
    online &&
    state.settings.policy.allow.send &&
    tenant !== undefined &&
    needed.length === 0 &&
    !isForOtherTenant(handoff, tenant) &&
    (handoff.state === 'connected' || (handoff.state === 'failed' && handoff.problem.retryable));
  const locked = needed.some((name) => stateOf(credentials, name) === 'locked');
  return { credentials, handoff, needed, verification, canSend, locked };
}

/**
 * The card is about the open page while a form is open or a one-time value can be lost there. Else
 * it is about what is left after the steps.
 */
function cardFor(
  finishing: boolean,
  primary: PrimaryAction,
  status: PageStatus | undefined,
): PanelView['card'] {
  if (!finishing) return 'page';
  const onForm =
    status?.match === 'certain' &&
    (status.guarded || status.fill.running || guidePage(status)?.mode === 'edit');
  if (onForm || primary === 'confirm-task') return 'page';
  return primary === 'unlock' ? 'unlock' : 'finish';
}

function shownBy(
  handoff: HandoffState,
  tenant: Tenant | undefined,
  credentials: readonly CredentialView[],
): Shown {
  const target = sessionIn(handoff);
  return {
    session: target?.session ?? null,
    key: target?.key ?? null,
    tenant: tenant?.key ?? null,
    values: valuesFingerprint(credentials),
  };
}

/** The session accepts the values of another tenant only. */
const isForOtherTenant = (handoff: HandoffState, tenant: Tenant | undefined): boolean =>
  'target' in handoff &&
  handoff.target.tenant !== undefined &&
  handoff.target.tenant !== tenant?.key;

/** A sealed submission can be sent again even if its values are no longer kept. */
const isSealed = (handoff: HandoffState, tenant: Tenant | undefined): boolean =>
  handoff.state === 'failed' && handoff.sealed !== undefined && handoff.sealed === tenant?.key;

function offeredNamesFor(
  { progresses, settings }: PanelState,
  tenant: TenantKey,
  progress: Progress | undefined,
): OfferedNames | undefined {
  const { names } = settings.effective;
  const resolved = resolveNames(names.settings, progress?.chosen, names.policy);
  return offeredNames(progresses, tenant, resolved, names.policy);
}

const stateOf = (views: readonly CredentialView[], name: CredentialName) =>
  views.find(({ credential }) => credential === name)?.state;

/** A step of any tenant was begun. */
const hasBegun = ({ progresses }: PanelState): boolean =>
  Object.values(progresses).some(({ steps }) =>
    Object.values(steps).some(({ state }) => state !== 'todo'),
  );

const orientationStep = (
  { introduction }: PanelState,
  status: PageStatus | undefined,
): OrientationStep | null =>
  shownOrientation(introduction, {
    secretAtStake:
      status !== undefined && (status.guarded || oneTimeValues(status)?.when === 'here'),
  });
