import type { CredentialName } from '../guide/task.ts';
import type { Refusals, Verification } from '../state/checks.ts';
import type {
  CredentialView,
  PersistenceStatus,
  StoredPassphrase,
  StoredValue,
} from '../state/credentials.ts';
import type { EarlierRun } from '../state/earlier-runs.ts';
import type {
  Delivery,
  HandoffSession,
  HandoffState,
  Receipt,
  SealedSubmission,
  StatusAccess,
} from '../state/handoff.ts';
import { type Introduction, notIntroduced } from '../state/introduction.ts';
import { type ConfirmedPage, type LearntIds, noIds } from '../state/learnt-pages.ts';
import { nowhereOff, type OverlayOff } from '../state/overlay-off.ts';
import type { PageStatus } from '../state/page-status.ts';
import type { Progress } from '../state/progress.ts';
import { noSettings, type Settings } from '../state/settings.ts';
import type { TenantKey } from '../tenant/tenant-key.ts';
import {
  addRecords,
  validateConfirmedPages,
  validateEarlierRuns,
  validateIntroduction,
  validateLearntIds,
  validateOverlayOff,
  validateProgresses,
  validateReceipts,
  validateSettings,
  validateSubmission,
  validateTokensInFlight,
  validateVerifications,
} from './shapes.ts';
import { sessionItem } from './stored-item.ts';
import { versionedItem } from './versioned-item.ts';

/** One writer (the background), many watchers. `session` items live in memory and are closed to content scripts. */
export const pageStatuses = sessionItem<Record<number, PageStatus>>('session:page-statuses', {
  fallback: {},
});
export const credentialViews = sessionItem<Record<TenantKey, CredentialView[]>>(
  'session:credential-views',
  {
    fallback: {},
  },
);
export const persistenceStatuses = sessionItem<Record<TenantKey, PersistenceStatus>>(
  'session:keepings',
  {
    fallback: {},
  },
);
export const handoff = sessionItem<HandoffState>('session:handoff', {
  fallback: { state: 'disconnected' },
});

export const verifications = sessionItem<Record<TenantKey, Verification>>('session:verifications', {
  fallback: {},
});
/** Marks of values, not values; see utils/background/connection/refusals.ts. */
export const refusals = sessionItem<Refusals>('session:refusals', {
  fallback: { key: '', tenants: {} },
});

/** How far Kolleno is with what was handed over. */
export const deliveries = sessionItem<Record<TenantKey, Delivery>>('session:deliveries', {
  fallback: {},
});

/**
 * These three hold secrets: the captured values, and the token of the hand-off link before and after it was used. Memory only
 * (`storage.session` is never written to disk), and closed to content scripts as long as nobody calls `setAccessLevel`; the extension does not.
 */
export const credentialValues = sessionItem<
  Record<TenantKey, Partial<Record<CredentialName, StoredValue>>>
>('session:kept-values', { fallback: {} });
export const handoffSession = sessionItem<HandoffSession | null>('session:handoff-session', {
  fallback: null,
});
export const statusAccess = sessionItem<Record<TenantKey, StatusAccess>>('session:status-access', {
  fallback: {},
});

/** The submission that is not answered yet. On disk, so that no end of the browser loses or doubles it: only Kolleno can open what is sealed in it. */
export const sealedSubmission = versionedItem<SealedSubmission | null>('local:sealed-submission', {
  fallback: null,
  version: 1,
  validate: validateSubmission,
});

/** What values are sealed with, besides Kolleno's key: a secret, in memory only. */
export const passphrases = sessionItem<Record<TenantKey, StoredPassphrase>>('session:passphrases', {
  fallback: {},
});
/** Which of a tenant's sealed sets is the one that goes with the values in memory. */
export const setsInUse = sessionItem<Record<TenantKey, string>>('session:sets-in-use', {
  fallback: {},
});
/**
 * The captured values as they lie on disk: sealed for Kolleno, for a passphrase, or for both. Unknown, because whoever has the disk can write there; utils/background/vault/stored-sets.ts
 * reads it.
 */
export const sealedValues = versionedItem<unknown>('local:sealed-values', {
  fallback: {},
  version: 1,
  validate: (raw) => raw,
});
/** Kolleno's public key as the last session named it. As unknown, and read by utils/background/kolleno-key/kolleno-key.ts. */
export const kollenoKeyItem = versionedItem<unknown>('local:kolleno-key', {
  fallback: null,
  version: 1,
  validate: (raw) => raw,
});

/** No secret lies in these. */
export const progresses = versionedItem<Record<TenantKey, Progress>>('local:progress', {
  fallback: {},
  version: 2,
  migrations: { 2: addRecords },
  validate: validateProgresses,
});
/** The set-ups of a tenant before the one that `progresses` has, the latest last. */
export const earlierRuns = versionedItem<Record<TenantKey, EarlierRun[]>>('local:earlier-runs', {
  fallback: {},
  version: 1,
  validate: validateEarlierRuns,
});
/** What the latest run of checks came to, for the report: the run itself (`verifications`) is forgotten with the browser. */
export const finishedChecks = versionedItem<Record<TenantKey, Verification>>(
  'local:finished-checks',
  {
    fallback: {},
    version: 1,
    validate: validateVerifications,
  },
);
export const receipts = versionedItem<Record<TenantKey, Receipt>>('local:receipts', {
  fallback: {},
  version: 1,
  validate: validateReceipts,
});

/** The revision of the refresh token whose token call has no known end; see utils/background/vault/refresh-token-in-flight.ts. */
export const refreshTokensInFlight = versionedItem<Record<TenantKey, string>>(
  'local:tokens-at-stake',
  {
    fallback: {},
    version: 1,
    validate: validateTokensInFlight,
  },
);

/** Workday's own ids as learnt on English pages, for all tenants; and which of its pages a tenant's administrator knew. No values, no secrets. */
export const learntIds = versionedItem<LearntIds>('local:learnt-ids', {
  fallback: noIds,
  version: 1,
  validate: validateLearntIds,
});
export const confirmedPages = versionedItem<Record<TenantKey, ConfirmedPage[]>>(
  'local:confirmed-pages',
  {
    fallback: {},
    version: 1,
    validate: validateConfirmedPages,
  },
);

/** Open tabs have a page script of this run of the extension. */
export const pagesRenewed = sessionItem<boolean>('session:pages-renewed', { fallback: false });

/** The administrator's own choice, kept over restarts. */
export const overlayOff = versionedItem<OverlayOff>('local:overlay-off', {
  fallback: nowhereOff,
  version: 1,
  validate: validateOverlayOff,
});

/** What this company wants otherwise than the guide has it. */
export const settings = versionedItem<Settings>('local:settings', {
  fallback: noSettings,
  version: 1,
  validate: validateSettings,
});

/** What a person has been shown of the extension itself. */
export const introduction = versionedItem<Introduction>('local:introduction', {
  fallback: notIntroduced,
  version: 1,
  validate: validateIntroduction,
});

/** Everything on disk. */
export const itemsOnDisk = [
  sealedSubmission,
  sealedValues,
  kollenoKeyItem,
  progresses,
  earlierRuns,
  finishedChecks,
  receipts,
  learntIds,
  confirmedPages,
  overlayOff,
  settings,
  refreshTokensInFlight,
  introduction,
] as const;
