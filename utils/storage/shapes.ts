import { accesses, credentialNames, type NameId, nameIds, taskIds } from '../guide/task.ts';
import { parseUrl } from '../lib/url.ts';
import { z } from '../lib/zod-mini.ts';
import { checkGroups, checkIds, checkStates, type Verification } from '../state/checks.ts';
import type { EarlierRun } from '../state/earlier-runs.ts';
import type { Receipt, SealedSubmission } from '../state/handoff.ts';
import { type Introduction, notIntroduced, orientationSteps } from '../state/introduction.ts';
import { type ConfirmedPage, type LearntIds, noIds } from '../state/learnt-pages.ts';
import { nowhereOff, type OverlayOff } from '../state/overlay-off.ts';
import { adders, permissionStates, verdicts } from '../state/page-status.ts';
import { type Progress, runKinds, stepStates } from '../state/progress.ts';
import { noSettings, type Settings } from '../state/settings.ts';
import { sightingIds } from '../state/sightings.ts';
import { environments } from '../tenant/hosts.ts';
import { isTenantKey, type TenantKey, tenantKey } from '../tenant/tenant-key.ts';

/*
 * Validators of the items on disk: the disk is untrusted input. They check only what the code
 * relies on and return a valid value as it is, so members that a later version added are kept. In
 * items by tenant, each entry is validated by itself.
 */

const text = z.string();
const time = z.string().check(z.refine((value) => !Number.isNaN(Date.parse(value))));
const optional = z.exactOptional;
const list = z.array(text);
const task = z.enum(taskIds);
const environment = z.enum(environments);
const names = z.partialRecord(z.enum(nameIds as readonly NameId[]), text);
const findingKey = text.check(z.regex(/^findings\.\w+(?:\.\w+)*$/));
const credentials = z.array(z.enum(credentialNames));
const httpsUrl = text.check(z.refine((value) => parseUrl(value)?.protocol === 'https:'));

const tenant = z.string().check(z.refine(isTenantKey));

type Schema = z.ZodMiniType;
/**
 * zod ignores members of this name, so code that enumerates members would meet unvalidated data.
 */
const unvalidatedMember = '"__proto__":';
function isValid(schema: Schema, raw: unknown): boolean {
  try {
    return schema.safeParse(raw).success && !JSON.stringify(raw).includes(unvalidatedMember);
  } catch {
    // The browser can store cycles and big integers, which the extension never does.
    return false;
  }
}

/** Validates the value as a whole, and returns the fallback where it is invalid. */
const validateWhole =
  <T>(schema: Schema, fallback: T) =>
  (raw: unknown): T =>
    isValid(schema, raw) ? (raw as T) : fallback;

const record = z.record(text, z.unknown());

/**
 * Validates each tenant's entry by itself and drops invalid ones.
 * @param tenantOf the tenant that the value itself names, which must match the key
 */
const validateByTenant =
  <T>(schema: Schema, tenantOf?: (value: T) => TenantKey) =>
  (raw: unknown): Record<TenantKey, T> => {
    if (!isValid(record, raw)) return {};
    const all = Object.entries(raw as Record<string, unknown>);
    const valid = all.filter(
      ([key, value]) =>
        isTenantKey(key) && isValid(schema, value) && (!tenantOf || tenantOf(value as T) === key),
    );
    return (valid.length === all.length ? raw : Object.fromEntries(valid)) as Record<TenantKey, T>;
  };

const evidence = {
  state: z.enum(stepStates),
  at: optional(time),
  detail: optional(text),
  finding: optional(findingKey),
  substitutions: optional(list),
};
const step = z.object({
  ...evidence,
  markedByHand: optional(text),
  unmarked: optional(z.object(evidence)),
  held: optional(z.object({ ...evidence, markedByHand: optional(text) })),
});

const permission = z.object({
  name: text,
  access: z.enum(accesses),
  state: z.enum(permissionStates),
  grantedAs: optional(text),
  byHand: optional(z.literal(true)),
  reason: optional(text),
  inferred: z.boolean(),
  addedBy: optional(z.enum(adders)),
});

const fieldRecord = z.object({
  id: text,
  label: text,
  verdict: z.enum(verdicts),
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
  run: optional(z.object({ kind: z.enum(runKinds), at: time })),
  wipedAt: optional(time),
  sightings: optional(
    z.partialRecord(
      z.enum(sightingIds),
      z.object({
        holds: z.boolean(),
        at: time,
        changedAt: optional(time),
        detail: optional(text),
      }),
    ),
  ),
  refused: optional(
    z.partialRecord(
      z.enum(credentialNames),
      z.object({ finding: findingKey, substitutions: list, at: time }),
    ),
  ),
  ownNames: optional(z.literal(true)),
});
export const validateProgresses = validateByTenant<Progress>(progress, tenantKey);

/** Version 1 stored neither times nor page values. */
type Progress1 = Omit<Progress, 'startedAt' | 'permissionsAt' | 'records'>;

/** Migrates version 1 to 2. Unrecorded data stays unknown. */
export function addRecords(all: Record<TenantKey, Progress1>): Record<TenantKey, Progress> {
  return Object.fromEntries(
    Object.entries(all).map(([tenant, progress]) => [tenant, { ...progress, records: {} }]),
  );
}

const finding = z.object({ key: findingKey, substitutions: list, task: optional(task) });
const check = z.object({
  state: z.enum(checkStates),
  answer: optional(z.object({ status: z.number(), error: optional(text), code: optional(text) })),
  finding: optional(finding),
});
const times = z.partialRecord(z.enum(credentialNames), text);

const verification = z.object({
  checks: z.record(z.enum(checkIds), check),
  running: z.boolean(),
  at: text,
  of: z.object({ connection: times, password: times }),
  retryAt: optional(text),
  refusals: optional(z.partialRecord(z.enum(checkGroups), z.number())),
  worked: optional(times),
});
export const validateVerifications = validateByTenant<Verification>(verification);

const receipt = z.object({
  id: text,
  receivedAt: time,
  instance: text,
  instanceUrl: optional(httpsUrl),
  tenant,
  credentials,
  link: optional(text),
});
export const validateReceipts = validateByTenant<Receipt>(receipt, (one) => one.tenant);

export const validateEarlierRuns = validateByTenant<EarlierRun[]>(
  z.array(
    z.object({
      kind: z.enum(['first', ...runKinds]),
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

export const validateTokensInFlight = validateByTenant<string>(z.uuid());

const pages = z.record(text, list);
export const validateLearntIds = validateWhole<LearntIds>(
  z.object({ views: pages, urls: pages, labels: z.record(text, text) }),
  noIds,
);
export const validateConfirmedPages = validateByTenant<ConfirmedPage[]>(
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
export const validateOverlayOff = validateWhole<OverlayOff>(
  z.object({ all: z.boolean(), tenants: z.array(tenant), pages: z.record(tenant, list) }),
  nowhereOff,
);

export const validateIntroduction = validateWhole<Introduction>(
  z.object({
    welcomed: z.boolean(),
    orientation: z.nullable(z.union([z.literal(orientationSteps), z.literal('seen')])),
  }),
  notIntroduced,
);

const changes = z.object({ added: list, removed: list });
export const validateSettings = validateWhole<Settings>(
  z.object({
    names,
    permissions: z.object({ modify: changes, view: changes, put: changes, get: changes }),
  }),
  noSettings,
);

const target = z.object({
  instance: text,
  instanceUrl: httpsUrl,
  organisation: optional(z.object({ id: text, name: text })),
  tenant: optional(tenant),
  environment,
  expiresAt: time,
  accepts: credentials,
});

export const validateSubmission = validateWhole<SealedSubmission | null>(
  z.object({
    tenant,
    session: text,
    opened: z.object({
      id: text,
      link: text,
      submitUrl: httpsUrl,
      key: z.record(text, z.unknown()),
      keys: optional(z.array(text)),
      target,
    }),
    sealedAt: time,
    idempotencyKey: text,
    jwe: text,
    credentials,
    revisions: times,
    resume: optional(text),
    receipt: optional(receipt),
  }),
  null,
);
