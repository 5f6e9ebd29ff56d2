import type { GeneralJWE } from 'jose';
import { browser } from 'wxt/browser';
import { z } from '../../lib/zod.ts';
import type { EarlierRun } from '../../state/earlier-runs.ts';
import type { Settings } from '../../state/settings.ts';
import { copyOnce, type Entries, prepareDatabase } from '../../storage/database.ts';
import {
  confirmedPages,
  earlierRuns,
  introduction,
  learntIds,
  overlayOff,
  progresses,
  refreshTokensInFlight,
  sealedValues,
  settings,
} from '../../storage/items.ts';
import type { VersionedItem } from '../../storage/versioned-item.ts';
import { isTenantKey, type TenantKey } from '../../tenant/tenant-key.ts';
import { withPassphraseOnly } from '../vault/sealed-set.ts';
import { readSets } from '../vault/stored-sets.ts';

/**
 * An item that earlier versions kept in `storage.local`, and what may be believed of it. A page
 * that had taken over a content script could write there.
 */
interface Move<T> {
  item: VersionedItem<T>;
  /** The latest version that was ever stored there. */
  lastVersion: number;
  /** Removes what nobody but the administrator or Kolleno may decide. */
  distrust?: (value: T) => T;
}

const move = <T>(
  item: VersionedItem<T>,
  lastVersion: number,
  distrust?: (value: T) => T,
): Move<unknown> => ({ item, lastVersion, ...(distrust && { distrust }) }) as Move<unknown>;

/*
 * Not in this list, and not moved: Kolleno's key, receipts, an unanswered submission (it names a
 * session, a key and, once answered, a receipt) and finished checks. docs/security.md says what
 * that costs.
 */
const moves: readonly Move<unknown>[] = [
  move(progresses, 2),
  move(earlierRuns, 1, withoutEvidence),
  move(learntIds, 1),
  move(confirmedPages, 1),
  move(overlayOff, 1),
  move(settings, 1, withoutAdded),
  move(introduction, 1),
  move(refreshTokensInFlight, 1),
  move(sealedValues, 1, lockedSets),
];

/**
 * Moves the items of earlier versions to the database before anything else reads it, and empties
 * `storage.local`, at every start: only a page script can have written there since. The copy is one
 * transaction. If the worker dies before it, the next start copies; if it dies after it, the next
 * start only empties, and reads nothing. Call it before anything else when the background starts.
 */
export function moveFromStorageLocal(): void {
  prepareDatabase(async () => {
    let emptied = true;
    await copyOnce(async () => {
      const stored = await browser.storage.local.get(null).catch(() => null);
      emptied = stored !== null;
      return stored && believable(stored);
    });
    // Does not wait: nothing reads it any more.
    if (emptied) void browser.storage.local.clear().catch(() => undefined);
  });
}

/** The entries to copy, in the current version of each item. */
function believable(stored: Entries): Entries {
  return Object.fromEntries(moves.flatMap((one) => Object.entries(entriesOf(one, stored))));
}

function entriesOf({ item, lastVersion, distrust }: Move<unknown>, stored: Entries): Entries {
  const [name = '', meta = ''] = item.names;
  try {
    if (versionOf(stored[meta]) > lastVersion) return {};
    const value = item.parse(stored);
    if (value === item.fallback) return {};
    const believed: unknown = JSON.parse(JSON.stringify(distrust ? distrust(value) : value));
    return { [name]: believed, [meta]: { v: item.version } };
  } catch {
    // Firefox stores more than JSON has a form for. No version of the extension wrote that.
    return {};
  }
}

/** A later version than the last one cannot have been written by any version of the extension. */
const versionOf = (meta: unknown): number =>
  z.object({ v: z.number() }).safeParse(meta).data?.v ?? 1;

/** A receipt or a passed check would vouch for something. */
function withoutEvidence(all: Record<TenantKey, EarlierRun[]>): Record<TenantKey, EarlierRun[]> {
  return Object.fromEntries(
    Object.entries(all).map(([tenant, runs]) => [
      tenant,
      runs.map((run) => ({ ...run, receipt: null, checks: null })),
    ]),
  );
}

/** Additions would widen what Fill grants. */
function withoutAdded({ permissions, ...others }: Settings): Settings {
  const { modify, view, put, get } = permissions;
  const none = { added: [] };
  return {
    ...others,
    permissions: {
      modify: { ...modify, ...none },
      view: { ...view, ...none },
      put: { ...put, ...none },
      get: { ...get, ...none },
    },
  };
}

/** Keeps what only a passphrase opens. Whose key it is that a set is sealed to cannot be told. */
function lockedSets(raw: unknown): Record<TenantKey, { sets: GeneralJWE[] }> {
  const tenants = Object.keys(z.record(z.string(), z.unknown()).safeParse(raw).data ?? {});
  return Object.fromEntries(
    tenants.filter(isTenantKey).flatMap((tenant) => {
      const { sets } = readSets(raw, tenant, Date.now());
      const locked = sets.flatMap(({ jwe }) => withPassphraseOnly(jwe) ?? []);
      return locked.length > 0 ? [[tenant, { sets: locked }]] : [];
    }),
  );
}
