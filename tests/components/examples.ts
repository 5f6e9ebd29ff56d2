import {
  type Access,
  type CredentialName,
  credentialNames,
  type TaskId,
  taskIds,
} from '../../utils/guide/task.ts';
import { type Checks, idleChecks, neededFor, type Verification } from '../../utils/state/checks.ts';
import type { CredentialView, Keeping } from '../../utils/state/credentials.ts';
import type { HandoffTarget, Receipt } from '../../utils/state/handoff.ts';
import type {
  FieldStatus,
  PageStatus,
  PermissionState,
  PermissionStatus,
} from '../../utils/state/page-status.ts';
import type { Progress, StepProgress } from '../../utils/state/progress.ts';
import type { TenantKey } from '../../utils/tenant/tenant-key.ts';

export const host = 'impl.wd12.myworkday.com';
export const tenant = 'acme_dpt1';
export const key: TenantKey = `${host}/${tenant}`;
export const home = `https://${host}/${tenant}/d/home.htmld`;

export function aPage(page: Partial<PageStatus>): PageStatus {
  return {
    host,
    tenant,
    environment: 'non-production',
    match: 'certain',
    task: null,
    page: null,
    title: '',
    purpose: null,
    next: null,
    fields: [],
    permissions: [],
    findings: [],
    goTo: null,
    guarded: false,
    fill: { running: false, done: 0, total: 0, current: '', problems: [] },
    ...page,
  };
}

export function aField(id: string, field: Partial<FieldStatus> = {}): FieldStatus {
  const verdict = field.verdict ?? 'ok';
  return {
    id,
    label: id,
    control: 'text',
    verdict,
    required: true,
    recommended: '',
    shown: '',
    copy: null,
    fillable: verdict === 'empty' || verdict === 'differs',
    why: 'why.clientName',
    ...field,
  };
}

/** Register API Client for Integrations with one field that differs. */
export const registerPage = aPage({
  task: 'register-api-client',
  page: 'form',
  title: 'Register API Client for Integrations',
  purpose: 'tasks.registerApiClient.purpose',
  next: 'tasks.registerApiClient.next',
  fields: [
    aField('client-name', { label: 'Client Name', shown: 'Kolleno API Client' }),
    aField('scope-functional-areas', {
      label: 'Scope (Functional Areas)',
      control: 'prompt',
      verdict: 'differs',
      shown: 'Customer Accounts',
      finding: { key: 'findings.field.scopeMissing', substitutions: ['System'] },
    }),
    aField('include-workday-owned-scope', {
      label: 'Include Workday Owned Scope',
      control: 'checkbox',
      verdict: 'empty',
      required: false,
      recommended: 'leave unticked',
      fillable: false,
    }),
  ],
});

export const aPermission = (
  access: Access,
  name: string,
  state: PermissionState,
  more: Partial<PermissionStatus> = {},
): PermissionStatus => ({ access, name, state, inferred: false, ...more });

const listField = (access: Access, open: boolean) =>
  aField(`domain-security-policies-permitting-${access}-access`, {
    label: `Domain Security Policies permitting ${access} access`,
    control: 'prompt',
    verdict: open ? 'differs' : 'ok',
  });

/** The page with the four lists; a list's field can be filled while something of it is open. */
export function permissionsPage(permissions: PermissionStatus[], page: Partial<PageStatus> = {}): PageStatus {
  return aPage({
    task: 'maintain-domain-permissions',
    page: 'form',
    title: 'Maintain Domain Permissions for Security Group',
    purpose: 'tasks.maintainDomainPermissions.purpose',
    fields: (['modify', 'view', 'put', 'get'] as const)
      .filter((access) => permissions.some((one) => one.access === access))
      .map((access) =>
        listField(
          access,
          permissions.some(
            (one) => one.access === access && (one.state === 'missing' || one.state === 'unknown'),
          ),
        ),
      ),
    permissions,
    ...page,
  });
}

/** Progress with these steps in a state of their own; the others are to do. */
export function aProgress(
  steps: Partial<Record<TaskId, StepProgress>>,
  progress: Partial<Progress> = {},
): Progress {
  const todo = Object.fromEntries(taskIds.map((task) => [task, { state: 'todo' }])) as Record<
    TaskId,
    StepProgress
  >;
  return {
    host,
    tenant,
    environment: 'non-production',
    steps: { ...todo, ...steps },
    chosen: {},
    permissions: [],
    skipped: {},
    records: {},
    ...progress,
  };
}

export const allDone = aProgress(
  Object.fromEntries(taskIds.map((task) => [task, { state: 'done', at: '2026-11-23T10:42:00Z' }])),
);

const masks: Record<CredentialName, string> = {
  tenant,
  restEndpoint: `https://impl-services1.wd12.myworkday.com/ccx/api/v1/${tenant}`,
  tokenEndpoint: `https://impl-services1.wd12.myworkday.com/ccx/oauth2/${tenant}/token`,
  clientId: 'ZWU3Zj…OWI0',
  clientSecret: '••••••••••••',
  refreshToken: '••••••••••••',
  isuUserName: 'kolleno-integration',
  isuPassword: '••••••••••••',
};

/** All eight credentials; those named are captured, the others missing. */
export function credentials(...captured: CredentialName[]): CredentialView[] {
  return credentialNames.map((credential) =>
    captured.includes(credential)
      ? { credential, state: 'captured', masked: masks[credential], at: '2026-11-23T10:42:00Z' }
      : { credential, state: 'missing', masked: '' },
  );
}

export const allCaptured = credentials(...credentialNames);

/** Values in memory only. */
export const aKeeping = (more: Partial<Keeping> = {}): Keeping => ({
  state: 'memory',
  kolleno: false,
  passphrase: false,
  mayProtect: true,
  until: null,
  trouble: null,
  expired: false,
  ...more,
});

export const target: HandoffTarget = {
  instance: 'Acme Ltd',
  instanceUrl: 'https://acme.kolleno.com/',
  environment: 'non-production',
  expiresAt: new Date(Date.now() + 29 * 60_000).toISOString(),
  accepts: [...credentialNames],
};

export const receipt: Receipt = {
  id: 'rcp_01JD4Q7H9XZ3K8',
  receivedAt: '2026-11-23T10:42:00Z',
  instance: 'Acme Ltd',
  tenant: key,
  credentials: [...credentialNames],
};

/** What checks of the captured values came to; those that are not named were not made. */
export function aVerification(checks: Partial<Checks>, more: Partial<Verification> = {}): Verification {
  const captured = (names: readonly CredentialName[]) =>
    Object.fromEntries(names.map((name) => [name, '2026-11-23T10:42:00Z']));
  return {
    checks: { ...idleChecks, ...checks },
    running: false,
    at: '2026-11-23T10:45:00Z',
    of: { connection: captured(neededFor.connection), password: captured(neededFor.password) },
    ...more,
  };
}

export const verified = aVerification({
  token: { state: 'passed' },
  wql: { state: 'passed' },
  invoices: { state: 'passed' },
  pdf: { state: 'passed' },
  customers: {
    state: 'skipped',
    finding: { key: 'findings.verify.customersScope', substitutions: [] },
  },
});
