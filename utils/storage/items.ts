import type { JWK } from 'jose';
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
  HandoffOffer,
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
import type { StorageAreaName } from '../state/storage-areas.ts';
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

/*
 * Every stored item. Only the background writes items. `session` items are in `storage.session`:
 * in memory, and lost when the browser closes. `local` items are on disk, in IndexedDB
 * (utils/storage/database.ts), where every value read is untrusted input. Content scripts reach
 * neither.
 */

// Pages and tabs.

export const pageStatuses = sessionItem<Record<number, PageStatus>>('session:page-statuses', {
  fallback: {},
});

/** Whether the open tabs have a page script from this run of the extension. */
export const pagesRenewed = sessionItem<boolean>('session:pages-renewed', { fallback: false });

/** Whether this run of the browser was asked to open the panel from the toolbar. */
export const toolbarOpensPanel = sessionItem<boolean>('session:toolbar-opens-panel', {
  fallback: false,
});

/** An update of the extension waits until it would lose nothing. */
export const updateWaiting = sessionItem<boolean>('session:update-waiting', { fallback: false });

/** Whether this run has looked for what was lost with the memory of the run before. */
export const lossesNoted = sessionItem<boolean>('session:losses-noted', { fallback: false });

// Credentials in memory. These items hold secrets: `storage.session` is never written to disk, and
// it is closed to content scripts unless `setAccessLevel` is called, which the extension never
// does.

/** The captured values. */
export const credentialValues = sessionItem<
  Record<TenantKey, Partial<Record<CredentialName, StoredValue>>>
>('session:kept-values', { fallback: {} });

/** The passphrases that seal values, in addition to Kolleno's key. */
export const passphrases = sessionItem<Record<TenantKey, StoredPassphrase>>('session:passphrases', {
  fallback: {},
});

/** The id of each tenant's sealed set that belongs to the values in memory. Not a secret. */
export const setsInUse = sessionItem<Record<TenantKey, string>>('session:sets-in-use', {
  fallback: {},
});

// Views of the credentials, without secrets.

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

// Sealed credentials on disk, and what belongs to them.

/**
 * The captured values, sealed for Kolleno, for a passphrase, or for both.
 * Typed as unknown: utils/background/vault/stored-sets.ts validates it.
 */
export const sealedValues = versionedItem<unknown>('local:sealed-values', {
  fallback: {},
  version: 1,
  validate: (raw) => raw,
});

/**
 * The revision of the refresh token in a token call without a known result. See
 * utils/background/vault/refresh-token-in-flight.ts.
 */
export const refreshTokensInFlight = versionedItem<Record<TenantKey, string>>(
  'local:tokens-at-stake',
  {
    fallback: {},
    version: 1,
    validate: validateTokensInFlight,
  },
);

// Checks.

export const verifications = sessionItem<Record<TenantKey, Verification>>('session:verifications', {
  fallback: {},
});

/** Holds fingerprints of values, not values. See utils/background/connection/refusals.ts. */
export const refusals = sessionItem<Refusals>('session:refusals', {
  fallback: { key: '', tenants: {} },
});

/**
 * The result of the latest run, for the report. `verifications` is lost when the browser closes.
 */
export const finishedChecks = versionedItem<Record<TenantKey, Verification>>(
  'local:finished-checks',
  {
    fallback: {},
    version: 1,
    validate: validateVerifications,
  },
);

// Hand-off.

export const handoff = sessionItem<HandoffState>('session:handoff', {
  fallback: { state: 'disconnected' },
});

/** Holds a secret: the token of the open session. */
export const handoffSession = sessionItem<HandoffSession | null>('session:handoff-session', {
  fallback: null,
});

/** The link that Kolleno's page offers, for a person to take or to dismiss. */
export const handoffOffer = sessionItem<HandoffOffer | null>('session:handoff-offer', {
  fallback: null,
});

/** Holds a secret: the session behind `handoffOffer`. */
export const offeredSession = sessionItem<HandoffSession | null>('session:offered-session', {
  fallback: null,
});

/**
 * Holds secrets: the key of each link's exchange, by the fingerprint of the link. Only an exchange
 * under the same key may be repeated, for example if its answer was lost.
 */
export const linkExchanges = sessionItem<Record<string, string>>('session:link-exchanges', {
  fallback: {},
});
/**
 * The key that Kolleno named for the open session, with the origin that it came from. In memory
 * only: a key that lies on disk could be anybody's.
 */
export const openSessionKey = sessionItem<{ origin: string; key: JWK } | null>(
  'session:open-session-key',
  { fallback: null },
);

/** Holds a secret: the token of a used session, to request the status of its submission. */
export const statusAccess = sessionItem<Record<TenantKey, StatusAccess>>('session:status-access', {
  fallback: {},
});

/**
 * The submission without an answer. On disk, so that closing the browser neither loses nor repeats
 * it. Only Kolleno can open the sealed part.
 */
export const sealedSubmission = versionedItem<SealedSubmission | null>('local:sealed-submission', {
  fallback: null,
  version: 1,
  validate: validateSubmission,
});

/** Status of each submission at Kolleno. */
export const deliveries = sessionItem<Record<TenantKey, Delivery>>('session:deliveries', {
  fallback: {},
});

export const receipts = versionedItem<Record<TenantKey, Receipt>>('local:receipts', {
  fallback: {},
  version: 1,
  validate: validateReceipts,
});

// Progress of the set-up, without secrets.

export const progresses = versionedItem<Record<TenantKey, Progress>>('local:progress', {
  fallback: {},
  version: 2,
  migrations: { 2: addRecords },
  validate: validateProgresses,
});

/** Earlier set-ups of each tenant, latest last. `progresses` holds the current one. */
export const earlierRuns = versionedItem<Record<TenantKey, EarlierRun[]>>('local:earlier-runs', {
  fallback: {},
  version: 1,
  validate: validateEarlierRuns,
});

/** Workday's own ids found on English pages, shared by all tenants. Holds no values. */
export const learntIds = versionedItem<LearntIds>('local:learnt-ids', {
  fallback: noIds,
  version: 1,
  validate: validateLearntIds,
});

/** Pages that each tenant's administrator identified. Holds no values. */
export const confirmedPages = versionedItem<Record<TenantKey, ConfirmedPage[]>>(
  'local:confirmed-pages',
  {
    fallback: {},
    version: 1,
    validate: validateConfirmedPages,
  },
);

/** Storage areas that this browser does not close to content scripts. */
export const openStorageAreas = sessionItem<readonly StorageAreaName[]>(
  'session:open-storage-areas',
  { fallback: [] },
);

// The user's choices.

/** The administrator's deviations from the guide. */
export const settings = versionedItem<Settings>('local:settings', {
  fallback: noSettings,
  version: 1,
  validate: validateSettings,
});

/** Where the overlay is switched off. */
export const overlayOff = versionedItem<OverlayOff>('local:overlay-off', {
  fallback: nowhereOff,
  version: 1,
  validate: validateOverlayOff,
});

/** How much of the introduction a person has seen. */
export const introduction = versionedItem<Introduction>('local:introduction', {
  fallback: notIntroduced,
  version: 1,
  validate: validateIntroduction,
});

/** All items on disk. */
export const itemsOnDisk = [
  sealedSubmission,
  sealedValues,
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
