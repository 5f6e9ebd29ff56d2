import { permissions } from '../../../utils/guide/index.ts';
import { defaultNames } from '../../../utils/guide/names.ts';
import { credentialNames, type TaskId } from '../../../utils/guide/task.ts';
import type { Facts } from '../../../utils/panel/report/make-report.ts';
import { idleChecks, neededFor } from '../../../utils/state/checks.ts';
import { permissionKey } from '../../../utils/state/permission-status.ts';
import {
  emptyProgress,
  type FieldRecord,
  type Progress,
  type StepProgress,
} from '../../../utils/state/progress.ts';
import { at, tenant } from '../handoff/captured-values.ts';

/** A set-up with something of everything: read and marked, skipped and ticked off, differing and unknown. */

const time = (minute: number) => `2026-11-23T10:${String(minute).padStart(2, '0')}:00.000Z`;
const done = (minute: number): StepProgress => ({ state: 'done', at: time(minute) });

const field = (id: string, value: string, more: Partial<FieldRecord> = {}): FieldRecord => ({
  id,
  label: id,
  verdict: 'ok',
  recommended: value,
  value,
  ...more,
});

const fresh = emptyProgress({ ...at, environment: 'non-production' });

export const skipped = { access: 'view', name: 'Process: Banking' } as const;
export const alias = { access: 'view', name: 'Custom Object Management' } as const;
export const ticked = { access: 'get', name: 'View: Customer' } as const;
export const missing = { access: 'put', name: 'Process: Customer Payment' } as const;

const isSame = (one: { access: string; name: string }) => (other: { access: string; name: string }) =>
  one.access === other.access && one.name === other.name;

const steps: Partial<Record<TaskId, StepProgress>> = {
  'create-integration-system-user': done(1),
  'create-security-group': done(2),
  'edit-security-group': done(3),
  'maintain-domain-permissions': {
    state: 'attention',
    at: time(4),
    finding: 'findings.page.permissionsMissing',
  },
  'activate-security-policy-changes': done(5),
  'maintain-password-rules': { state: 'done', at: time(6), markedByHand: 'A colleague did it' },
  'register-api-client': done(7),
};

export const progress: Progress = {
  ...fresh,
  steps: { ...fresh.steps, ...steps },
  startedAt: time(0),
  permissionsAt: time(4),
  permissions: permissions.map(({ name, access, status }) => ({
    name,
    access,
    inferred: status === 'inferred',
    state: isSame(missing)({ name, access })
      ? 'missing'
      : isSame(skipped)({ name, access }) || isSame(ticked)({ name, access })
        ? 'unknown'
        : 'granted',
    ...(isSame(alias)({ name, access }) && { grantedAs: 'Customer Object Management' }),
  })),
  skipped: { [permissionKey(skipped)]: 'This tenant does not offer it' },
  byHand: [permissionKey(ticked)],
  records: {
    // Kept in the order in which the pages were left.
    'activate-security-policy-changes': [
      {
        page: 'confirm',
        at: time(5),
        fields: [field('confirm', '', { recommended: '', tick: { recommended: true, shown: true } })],
      },
      { page: 'form', at: time(5), fields: [field('comment', 'For Kolleno')] },
    ],
    'create-integration-system-user': [
      {
        page: 'form',
        at: time(1),
        fields: [
          field('session-timeout-minutes', '30', { verdict: 'differs', recommended: '0' }),
          field('user-name', defaultNames.isuUserName),
          field('do-not-allow-ui-sessions', '', {
            verdict: 'unknown',
            recommended: '',
            tick: { recommended: true, shown: null },
          }),
        ],
      },
    ],
    'edit-security-group': [
      {
        page: 'result',
        at: time(3),
        fields: [field('integration-system-users', defaultNames.isuUserName, { others: 2 })],
      },
    ],
  },
};

const captured = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, time(8)]));

export const facts: Facts = {
  progress,
  credentials: credentialNames.map((credential) =>
    credential === 'isuPassword'
      ? { credential, state: 'missing', masked: '' }
      : { credential, state: 'sent', masked: '••••', at: time(8) },
  ),
  verification: {
    checks: {
      ...idleChecks,
      token: { state: 'passed' },
      wql: {
        state: 'failed',
        finding: { key: 'findings.verify.permissionMissing', substitutions: ['Workday Query Language'] },
      },
    },
    running: false,
    at: time(9),
    of: { connection: captured(neededFor.connection), password: {} },
  },
  receipt: {
    id: '6f1c2a34-5b6d-4e7f-8a9b-0c1d2e3f4a5b',
    receivedAt: time(10),
    instance: 'Acme Ltd',
    tenant,
    credentials: credentialNames.filter((name) => name !== 'isuPassword'),
  },
  names: defaultNames,
  permissions,
  extensionVersion: '0.1.0',
};

export const now = new Date(time(15));
