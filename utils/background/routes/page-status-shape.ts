import { tasks } from '../../guide/index.ts';
import { nameIds } from '../../guide/task.ts';
import { z } from '../../lib/zod.ts';
import {
  adders,
  fillProblems,
  matchLevels,
  type PageStatus,
  permissionStates,
  verdicts,
} from '../../state/page-status.ts';
import { stepStates } from '../../state/progress.ts';
import { sightingIds } from '../../state/sightings.ts';
import { environments } from '../../tenant/hosts.ts';
import {
  access,
  findingKey,
  messageKey,
  name,
  substitutions,
  task,
  tenantAddress,
  text,
} from './shapes.ts';

// Bounds by meaning: a page has the fields of the guide, and lists that a person could look
// through.
const fieldIds = new Set(
  tasks.flatMap(({ pages }) => pages.flatMap(({ fields }) => fields.map(({ id }) => id))),
);
const fieldId = z.string().refine((id) => fieldIds.has(id));
const maxFields = 60;
const maxPermissions = 400;
const maxFindings = 20;

const finding = z.object({ key: findingKey, substitutions });
const verdict = z.enum(verdicts);
const tick = z.object({ recommended: z.boolean(), shown: z.boolean().nullable() });

const field = z.object({
  id: fieldId,
  label: name,
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
  shown: name,
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
  name,
  access,
  state: z.enum(permissionStates),
  grantedAs: name.exactOptional(),
  byHand: z.literal(true).exactOptional(),
  reason: name.exactOptional(),
  inferred: z.boolean(),
  addedBy: z.enum(adders).exactOptional(),
});

export const pageStatus: z.ZodType<PageStatus> = z.object({
  ...tenantAddress,
  environment: z.enum(environments),
  match: z.enum(matchLevels),
  task: task.nullable(),
  page: z.string().max(50).nullable(),
  title: name,
  purpose: messageKey.nullable(),
  next: messageKey.nullable(),
  fields: z.array(field).max(maxFields),
  permissions: z.array(permission).max(maxPermissions),
  findings: z.array(finding).max(maxFindings),
  goTo: task.nullable(),
  guarded: z.boolean(),
  fill: z.object({
    running: z.boolean(),
    done: z.int().min(0),
    total: z.int().min(0),
    current: name,
    problems: z.array(z.object({ name, result: z.enum(fillProblems) })).max(maxPermissions),
  }),
});

const fieldRecord = z.object({
  id: z.string().max(100),
  label: name,
  verdict,
  recommended: text,
  value: text,
  others: z.int().min(0).exactOptional(),
  tick: tick.exactOptional(),
  uncertain: z.literal(true).exactOptional(),
  translated: z.literal(true).exactOptional(),
});

export const evidence = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('step'),
    task,
    state: z.enum(stepStates).exclude(['todo']),
    detail: text.exactOptional(),
    finding: findingKey.exactOptional(),
    substitutions: substitutions.exactOptional(),
  }),
  z.object({
    type: z.literal('contrary'),
    task,
    holds: z.boolean(),
    finding: findingKey,
    substitutions: substitutions.exactOptional(),
  }),
  z.object({ type: z.literal('chosen'), name: z.enum(nameIds), value: text }),
  z.object({
    type: z.literal('permissions'),
    permissions: z.array(permission).max(maxPermissions),
    ofDomain: z.literal(true).exactOptional(),
  }),
  z.object({
    type: z.literal('sightings'),
    seen: z.partialRecord(
      z.enum(sightingIds),
      z.object({ holds: z.boolean(), detail: text.exactOptional() }),
    ),
  }),
  z.object({
    type: z.literal('record'),
    task,
    page: z.string().max(50),
    fields: z.array(fieldRecord).max(50),
  }),
]);
