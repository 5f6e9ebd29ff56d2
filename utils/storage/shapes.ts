import { accesses, credentialNames, type NameId, nameIds, taskIds } from '../guide/task.ts';
import { parseUrl } from '../lib/url.ts';
import { z } from '../lib/zod-mini.ts';
import { checkIds, type Verification } from '../state/checks.ts';
import type { EarlierRun } from '../state/earlier-runs.ts';
import type { Receipt, SealedSubmission } from '../state/handoff.ts';
import { type Introduction, notIntroduced, orientationSteps } from '../state/introduction.ts';
import { type ConfirmedPage, type LearntIds, noIds } from '../state/learnt-pages.ts';
import { nowhereOff, type OverlayOff } from '../state/overlay-off.ts';
import type { Progress } from '../state/progress.ts';
import { noSettings, type Settings } from '../state/settings.ts';
import { isTenantKey, type TenantKey, tenantKey } from '../tenant/tenant-key.ts';

/*
 * What each item on disk is made of. Only what the code goes by is looked at, and a value that fits is handed on as it is: a member that a later version has added is no
 * fault. Of what is kept by tenant each entry stands for itself.
 */

const text = z.string();
const time = z.string().check(z.refine((value) => !Number.isNaN(Date.parse(value))));
const optional = z.exactOptional;
const list = z.array(text);
const task = z.enum(taskIds);
const environment = z.enum(['production', 'non-production']);
const names = z.partialRecord(z.enum(nameIds as readonly NameId[]), text);
const findingKey = text.check(z.regex(/^findings\.\w+(?:\.\w+)*$/));
const credentials = z.array(z.enum(credentialNames));
const httpsUrl = text.check(z.refine((value) => parseUrl(value)?.protocol === 'https:'));

const tenant = z.string().check(z.refine(isTenantKey));

type Shape = z.ZodMiniType;
/** zod passes over members of this name, and whoever goes through all of them would meet what nobody has looked at. */
const unseen = '"__proto__":';
const fits = (shape: Shape, raw: unknown): boolean =>
  shape.safeParse(raw).success && !JSON.stringify(raw).includes(unseen);

/** The whole value, or the fallback. */
const whole =
  <T>(shape: Shape, fallback: T) =>
  (raw: unknown): T =>
    fits(shape, raw) ? (raw as T) : fallback;

const record = z.record(text, z.unknown());

/**
 * The entries that belong to a tenant and fit.
 * @param of the tenant that a value names itself, which must be the one it is kept for
 */
const byTenant =
  <T>(shape: Shape, of?: (value: T) => TenantKey) =>
  (raw: unknown): Record<TenantKey, T> => {
    if (!fits(record, raw)) return {};
    const all = Object.entries(raw as Record<string, unknown>);
    const sound = all.filter(
      ([key, value]) => isTenantKey(key) && fits(shape, value) && (!of || of(value as T) === key),
    );
    return (sound.length === all.length ? raw : Object.fromEntries(sound)) as Record<TenantKey, T>;
  };

const evidence = {
  state: z.enum(['todo', 'done', 'attention']),
  at: optional(time),
  detail: optional(text),
  finding: optional(findingKey),
  substitutions: optional(list),
};
const step = z.object({
  ...evidence,
  markedByHand: optional(text),
  unmarked: optional(z.object(evidence)),
});

const permission = z.object({
  name: text,
  access: z.enum(accesses),
  state: z.enum(['granted', 'missing', 'unknown', 'skipped']),
  grantedAs: optional(text),
  byHand: optional(z.literal(true)),
  reason: optional(text),
  inferred: z.boolean(),
  addedBy: optional(z.enum(['you', 'policy'])),
});

const fieldRecord = z.object({
  id: text,
  label: text,
  verdict: z.enum(['ok', 'differs', 'empty', 'unknown', 'not-found']),
  recommended: text,
  tick: optional(z.object({ recommended: z.boolean(), shown: z.nullable(z.boolean()) })),
  value: text,
  others: optional(z.number()),
});

const progress = z.object({
  host: text,
  tenant: text,
  environment,
  steps: z.record(task, step),
  chosen: names,
  permissions: z.array(permission),
  skipped: z.record(text, text),
  byHand: optional(list),
  startedAt: optional(time),
  permissionsAt: optional(time),
  records: z.partialRecord(
    task,
    z.array(z.object({ page: text, at: time, fields: z.array(fieldRecord) })),
  ),
  run: optional(z.object({ kind: z.enum(['again', 'rotation']), at: time })),
  ownNames: optional(z.literal(true)),
});
export const soundProgresses = byTenant<Progress>(progress, tenantKey);

/** Version 1: times, and the values of pages, were not kept. */
type Progress1 = Omit<Progress, 'startedAt' | 'permissionsAt' | 'records'>;

/** Version 1 → 2. What was not kept stays unknown; nothing is made up for it. */
export function withRecords(all: Record<TenantKey, Progress1>): Record<TenantKey, Progress> {
  return Object.fromEntries(
    Object.entries(all).map(([tenant, progress]) => [tenant, { ...progress, records: {} }]),
  );
}

const finding = z.object({ key: findingKey, substitutions: list, task: optional(task) });
const check = z.object({
  state: z.enum(['idle', 'running', 'passed', 'failed', 'skipped']),
  finding: optional(finding),
});
const times = z.partialRecord(z.enum(credentialNames), text);

const verification = z.object({
  checks: z.record(z.enum(checkIds), check),
  running: z.boolean(),
  at: text,
  of: z.object({ connection: times, password: times }),
  retryAt: optional(text),
});
export const soundChecks = byTenant<Verification>(verification);

const receipt = z.object({
  id: text,
  receivedAt: time,
  instance: text,
  tenant,
  credentials,
  link: optional(text),
});
export const soundReceipts = byTenant<Receipt>(receipt, (one) => one.tenant);

export const soundEarlierRuns = byTenant<EarlierRun[]>(
  z.array(
    z.object({
      kind: z.enum(['first', 'again', 'rotation']),
      endedAt: time,
      progress,
      receipt: z.nullable(receipt),
      checks: z.nullable(verification),
    }),
  ),
  (runs) => {
    const [tenant = '/', ...others] = new Set(runs.map((run) => tenantKey(run.progress)));
    return others.length === 0 ? tenant : '/';
  },
);

export const soundTokensAtStake = byTenant<string>(z.uuid());

const pages = z.record(text, list);
export const soundIds = whole<LearntIds>(
  z.object({ views: pages, urls: pages, labels: z.record(text, text) }),
  noIds,
);
export const soundConfirmed = byTenant<ConfirmedPage[]>(
  z.array(
    z.object({
      page: text,
      is: z.boolean(),
      title: text,
      urlTaskId: z.nullable(text),
      viewIds: list,
    }),
  ),
);
export const soundOff = whole<OverlayOff>(
  z.object({ all: z.boolean(), tenants: z.array(tenant), pages: z.record(tenant, list) }),
  nowhereOff,
);

export const soundIntroduction = whole<Introduction>(
  z.object({
    welcomed: z.boolean(),
    orientation: z.nullable(z.union([z.literal(orientationSteps), z.literal('seen')])),
  }),
  notIntroduced,
);

const changes = z.object({ added: list, removed: list });
export const soundSettings = whole<Settings>(
  z.object({
    names,
    permissions: z.object({ modify: changes, view: changes, put: changes, get: changes }),
  }),
  noSettings,
);

const target = z.object({
  instance: text,
  instanceUrl: httpsUrl,
  environment,
  expiresAt: time,
  accepts: credentials,
});

export const soundSubmission = whole<SealedSubmission | null>(
  z.object({
    tenant,
    session: text,
    opened: z.object({
      id: text,
      link: text,
      submitUrl: httpsUrl,
      key: z.record(text, z.unknown()),
      target,
    }),
    sealedAt: time,
    idempotencyKey: text,
    jwe: text,
    credentials,
    revisions: times,
    receipt: optional(receipt),
  }),
  null,
);
