import { tasks } from '../../guide/index.ts';
import type { FindingKey, MessageKey } from '../../guide/message-key.ts';
import { accesses, credentialNames, taskIds } from '../../guide/task.ts';
import { z } from '../../lib/zod.ts';
import type { BackgroundMessages } from '../../messages/protocol.ts';
import {
  maxCommentLength,
  maxNameLength,
  maxPassphraseLength,
  maxPermissionLength,
  textProblem,
} from '../../state/entered-text.ts';
import { orientationSteps } from '../../state/introduction.ts';
import {
  type ConfirmedPage,
  type LearntIds,
  type PageKey,
  pageKey,
} from '../../state/learnt-pages.ts';
import { maxTextLength, type PageStatus } from '../../state/page-status.ts';
import { isTenantKey, type TenantKey } from '../../tenant/tenant-key.ts';

// A page script may be taken over by a hostile page, so texts and lists have bounds: far above what a page shows, far below what fills the memory.
const text = z.string().max(maxTextLength);
const many = 1_000;

const messageKey = z.custom<MessageKey>((value) => typeof value === 'string' && isKey(value));
const findingKey = z.custom<FindingKey>(
  (value) => typeof value === 'string' && isKey(value) && value.startsWith('findings.'),
);
const isKey = (value: string) => value.length <= 100 && /^\w+(?:\.\w+)*$/.test(value);

const task = z.enum(taskIds);
const access = z.enum(accesses);
const credential = z.enum(credentialNames);
const host = z.string().max(253);
const nameOfTenant = z.string().max(128);

const tenant = z.custom<TenantKey>((value) => {
  return typeof value === 'string' && value.length <= 400 && isTenantKey(value);
});

const finding = z.object({ key: findingKey, substitutions: z.array(text).max(10) });

const verdict = z.enum(['ok', 'differs', 'empty', 'unknown', 'not-found']);
const tick = z.object({ recommended: z.boolean(), shown: z.boolean().nullable() });

const field = z.object({
  id: text,
  label: text,
  control: z.enum([
    'text',
    'text-area',
    'password',
    'number',
    'checkbox',
    'select',
    'prompt',
    'read-only',
  ]),
  verdict,
  required: z.boolean(),
  recommended: text,
  shown: text,
  copy: text.nullable(),
  tick: tick.exactOptional(),
  again: z.literal(true).exactOptional(),
  uncertain: z.literal(true).exactOptional(),
  translated: z.literal(true).exactOptional(),
  fillable: z.boolean(),
  why: messageKey,
  finding: finding.exactOptional(),
});

const permission = z.object({
  name: text,
  access,
  state: z.enum(['granted', 'missing', 'unknown', 'skipped']),
  grantedAs: text.exactOptional(),
  byHand: z.literal(true).exactOptional(),
  reason: text.exactOptional(),
  inferred: z.boolean(),
  addedBy: z.enum(['you', 'policy']).exactOptional(),
});

const pageStatus: z.ZodType<PageStatus> = z.object({
  host,
  tenant: nameOfTenant,
  environment: z.enum(['production', 'non-production']),
  match: z.enum(['certain', 'possible', 'none']),
  task: task.nullable(),
  page: text.nullable(),
  title: text,
  purpose: messageKey.nullable(),
  next: messageKey.nullable(),
  fields: z.array(field).max(many),
  permissions: z.array(permission).max(many),
  findings: z.array(finding).max(many),
  goTo: task.nullable(),
  guarded: z.boolean(),
  fill: z.object({
    running: z.boolean(),
    done: z.int().min(0),
    total: z.int().min(0),
    current: text,
    problems: z
      .array(z.object({ name: text, result: z.enum(['not-offered', 'not-kept', 'unsupported']) }))
      .max(many),
  }),
});

const fieldRecord = z.object({
  id: z.string().max(100),
  label: text,
  verdict,
  recommended: text,
  value: text,
  others: z.int().min(0).exactOptional(),
  tick: tick.exactOptional(),
  uncertain: z.literal(true).exactOptional(),
  translated: z.literal(true).exactOptional(),
});

const evidence = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('step'),
    task,
    state: z.enum(['done', 'attention']),
    detail: text.exactOptional(),
    finding: findingKey.exactOptional(),
    substitutions: z.array(text).max(10).exactOptional(),
  }),
  z.object({
    type: z.literal('chosen'),
    name: z.enum(['isuUserName', 'securityGroup', 'apiClient', 'activationComment']),
    value: text,
  }),
  z.object({ type: z.literal('permissions'), permissions: z.array(permission).max(many) }),
  z.object({
    type: z.literal('record'),
    task,
    page: z.string().max(50),
    fields: z.array(fieldRecord).max(50),
  }),
]);

// docs/workday.md, "Task ids".
const workdayId = z.string().regex(/^\d{1,9}\$\d{1,12}$/);
const pageKeys = new Set<string>(
  tasks.flatMap(({ id, pages }) => pages.map((page) => pageKey(id, page.id))),
);
const key = z.custom<PageKey>((value) => typeof value === 'string' && pageKeys.has(value));
const ids = <T extends z.ZodType>(value: T) =>
  z.record(workdayId, value).refine((all) => Object.keys(all).length <= 200);

const learntIds: z.ZodType<LearntIds> = z.object({
  views: ids(z.array(key).max(20)),
  urls: ids(z.array(key).max(20)),
  labels: ids(z.string().max(200)),
});

const confirmedPage: z.ZodType<ConfirmedPage> = z.object({
  page: key,
  is: z.boolean(),
  title: z.string().max(500),
  urlTaskId: workdayId.nullable(),
  viewIds: z.array(workdayId).max(50),
});

const permissionName = z
  .string()
  .max(400)
  .regex(/^(?:modify|view|put|get):./);

const line = (longest: number) =>
  z.string().refine((value) => textProblem(value, longest) === null);
const aName = line(maxNameLength).nullable().exactOptional();
const listChange = z.object({
  type: z.enum(['add', 'remove', 'restore']),
  access,
  permission: line(maxPermissionLength),
});
const settingsChange = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('names'),
    names: z.object({
      isuUserName: aName,
      securityGroup: aName,
      apiClient: aName,
      activationComment: line(maxCommentLength).nullable().exactOptional(),
    }),
  }),
  listChange,
  z.object({ type: z.literal('lists'), changes: z.array(listChange).max(many) }),
  z.object({ type: z.literal('reset'), part: z.enum(['names', 'permissions']) }),
]);

const offScope = z.enum(['page', 'tenant', 'all']);
const guidePage = z.string().max(200);
const offPlace = z.discriminatedUnion('scope', [
  z.object({ scope: z.literal('all') }),
  z.object({ scope: z.literal('tenant'), tenant }),
  z.object({ scope: z.literal('page'), tenant, page: guidePage }),
]);
const nothing = z.object({});
const link = z.string().max(2_000);
const passphrase = z.string().min(1).max(maxPassphraseLength);

type Schemas = { [T in keyof BackgroundMessages]: z.ZodType<BackgroundMessages[T]['data']> };

/** The shape of every message that the background takes. What does not fit is dropped. */
export const schemas: Schemas = {
  'guide-needed': nothing,
  'guide-context': z.object({ host, tenant: nameOfTenant }),
  'page-status': z.object({ status: pageStatus.nullable(), evidence: z.array(evidence).max(many) }),
  capture: z.object({
    host,
    tenant: nameOfTenant,
    credential,
    value: z.string().max(10_000),
    task,
    uncertain: z.literal(true).exactOptional(),
  }),
  'known-pages': z.object({ host, tenant: nameOfTenant }),
  learn: z.object({
    host,
    tenant: nameOfTenant,
    ids: learntIds.nullable(),
    answer: confirmedPage.nullable(),
  }),
  'overlay-off': z.object({ host, tenant: nameOfTenant, page: guidePage, scope: offScope }),
  'open-panel': nothing,
  'handoff-link': z.object({ link }),
  'enter-credential': z.object({
    tenant,
    credential: z.enum(credentialNames).exclude(['tenant']),
    value: z.string().max(10_000),
  }),
  reveal: z.object({ tenant, credential }),
  connect: z.object({ link }),
  send: z.object({ tenant }),
  'seal-file': z.object({ tenant }),
  'try-now': nothing,
  'stop-sending': nothing,
  'check-status': z.object({ tenant }),
  verify: z.object({ tenant, what: z.enum(['connection', 'password']) }),
  'stop-verify': z.object({ tenant }),
  'switch-overlay': z.object({ tenant, page: guidePage, scope: offScope.nullable() }),
  wipe: z.object({ tenant }),
  protect: z.object({ tenant, passphrase }),
  unlock: z.object({ tenant, passphrase }),
  'change-settings': z.object({ change: settingsChange }),
  'draw-again': offPlace,
  'mark-done': z.object({ tenant, task, reason: text }),
  'start-run': z.object({ tenant, kind: z.enum(['again', 'rotation']) }),
  'undo-run': z.object({ tenant }),
  'use-names': z.object({ tenant, from: tenant.nullable() }),
  'forget-tenant': z.object({ tenant }),
  orient: z.object({ orientation: z.union([z.literal(orientationSteps), z.literal('seen')]) }),
  'read-article': nothing,
  'skip-permission': z.object({
    tenant,
    permission: permissionName,
    reason: text,
  }),
  'tick-permission': z.object({ tenant, permission: permissionName, ticked: z.boolean() }),
};
