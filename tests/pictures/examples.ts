import { defaultNames } from '../../utils/guide/names.ts';
import { permissions } from '../../utils/guide/permissions.ts';
import { credentialNames, taskIds } from '../../utils/guide/task.ts';
import type { CheckFinding } from '../../utils/state/checks.ts';
import type {
  CredentialView,
  PersistenceStatus,
  StoredValue,
} from '../../utils/state/credentials.ts';
import type { EarlierRun } from '../../utils/state/earlier-runs.ts';
import type { Delivery, HandoffProblem, HandoffState, Receipt } from '../../utils/state/handoff.ts';
import type { FillProgress } from '../../utils/state/page-status.ts';
import { noSettings, type Settings } from '../../utils/state/settings.ts';
import type { TenantKey } from '../../utils/tenant/tenant-key.ts';
import {
  aField,
  allCaptured,
  allDone,
  aPage,
  aPermission,
  aProgress,
  aVerification,
  key,
  permissionsPage,
  receipt,
  registerPage,
  target,
} from '../fixtures/panel-examples.ts';

/** Data that several states share, in addition to what the component tests show. */

const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
export const at = '2026-11-23T10:42:00Z';

/** A page of the tenant with nothing to do. */
export const anyPage = aPage({ match: 'none', title: 'Home' });

export const aFill = (fill: Partial<FillProgress>): FillProgress => ({
  running: false,
  done: 0,
  total: 0,
  current: '',
  problems: [],
  ...fill,
});

/** A page with every possible verdict. */
export const everyVerdict = aPage({
  ...registerPage,
  fields: [
    ...registerPage.fields,
    aField('non-expiring-refresh-tokens', {
      label: 'Non-Expiring Refresh Tokens',
      control: 'checkbox',
      verdict: 'differs',
      tick: { recommended: true, shown: false },
    }),
    aField('workday-account', {
      label: 'Workday Account',
      verdict: 'empty',
      recommended: defaultNames.isuUserName,
      copy: defaultNames.isuUserName,
    }),
    aField('disabled', { label: 'Disabled', verdict: 'unknown', recommended: 'No', copy: 'No' }),
    aField('locked-out-due-to-excessive-failed-signon-attempts', {
      label: 'Locked Out Due to Excessive Failed Signon Attempts',
      verdict: 'ok',
      shown: 'kolleno-integration-of-a-company-with-a-rather-long-name@impl.acme.example',
      uncertain: true,
    }),
    aField('grant-administrative-consent', {
      verdict: 'not-found',
      label: 'Grant Administrative Consent',
    }),
  ],
});

export const fillProblems = aPage({
  ...registerPage,
  fill: aFill({
    problems: [
      { name: 'Scope (Functional Areas)', result: 'not-offered' },
      { name: 'Client Name', result: 'not-kept' },
      { name: 'Include Workday Owned Scope', result: 'unsupported' },
    ],
  }),
});

/** In another language, recognised by one feature only. */
export const possible = aPage({
  ...registerPage,
  match: 'possible',
  fields: [],
  title: 'API-Client für Integrationen registrieren',
});

export const wrongTask = aPage({
  page: 'register-api-client-plain',
  title: 'Register API Client',
  findings: [{ key: 'findings.page.plainApiClient', substitutions: [] }],
  goTo: 'register-api-client',
});

export const allRight = aPage({
  ...registerPage,
  fields: registerPage.fields.map(({ finding: _, ...field }) => ({
    ...field,
    verdict: 'ok',
    fillable: false,
  })),
});

/** The guide's four lists: every fifth permission is missing, one is skipped, one is unknown. */
export const fourLists = permissionsPage(
  permissions.map(({ access, name, status }, index) =>
    aPermission(access, name, index % 5 === 1 ? 'missing' : index === 4 ? 'unknown' : 'granted', {
      inferred: status === 'inferred',
      ...(index === 7 && { state: 'skipped', reason: 'This tenant does not offer it' }),
      ...(index === 8 && { grantedAs: 'Customer Object Management' }),
      ...(index === 9 && { byHand: true, addedBy: 'you' }),
    }),
  ),
);

/** The secret is on the page. */
export const secretPage = aPage({
  ...registerPage,
  page: 'result',
  fields: [],
  guarded: true,
});

/** Six steps are done, one of them by hand. The seventh needs attention. */
export const underWay = aProgress({
  'create-integration-system-user': { state: 'done', at, detail: defaultNames.isuUserName },
  'create-security-group': { state: 'done', at },
  'edit-security-group': { state: 'done', at },
  'maintain-domain-permissions': { state: 'done', at },
  'activate-security-policy-changes': {
    state: 'attention',
    at,
    finding: 'findings.page.permissionsMissing',
  },
  'maintain-password-rules': { state: 'done', at, markedByHand: 'A colleague did it' },
});

/** Set up before. The steps that create new credentials are to do. */
export const rotating = aProgress(
  Object.fromEntries(taskIds.slice(0, 6).map((task) => [task, { state: 'done', at }])),
  { run: { kind: 'rotation', at: '2026-11-25T09:00:00Z' } },
);

export const production: TenantKey = 'wd12.myworkday.com/acme';
export const inProduction = aProgress(
  { 'create-integration-system-user': { state: 'done', at } },
  {
    host: 'wd12.myworkday.com',
    tenant: 'acme',
    environment: 'production',
    chosen: { isuUserName: 'svc-kolleno', securityGroup: 'Receivables Export' },
  },
);

export const earlierRun: EarlierRun = {
  kind: 'first',
  endedAt: '2026-11-24T09:00:00Z',
  progress: allDone,
  receipt,
  checks: null,
};

export const companySettings: Settings = {
  names: { isuUserName: 'svc-kolleno', securityGroup: 'Receivables Export' },
  permissions: {
    ...noSettings.permissions,
    get: { added: ['Process: Customer Invoice (NEW)'], removed: ['Set Up: Currency Rates'] },
  },
};

export const policy = {
  names: { isuUserName: 'svc-by-policy' },
  permissions: {
    add: { get: ['Process: Customer Invoice (NEW)'] },
    remove: { put: ['Process: Customer Payment'] },
  },
  handoffOrigins: ['https://kolleno.example.com', 'https://*.example.com'],
  allowSend: false,
};

/** As long as Workday's own. */
export const clientSecret = '7h'.repeat(26);

/**
 * The values themselves, so that Show, Copy and the sealed file work. Captured just now, because
 * values expire after a day.
 */
export const keptValues: Record<TenantKey, Record<string, StoredValue>> = {
  [key]: Object.fromEntries(
    credentialNames.map((name) => [
      name,
      {
        value:
          name === 'clientSecret'
            ? clientSecret
            : (allCaptured.find(({ credential }) => credential === name)?.masked ?? ''),
        revision: `revision-of-${name}`,
        task: 'register-api-client',
        at: soon(-10),
        replaced: false,
      },
    ]),
  ),
};

/** Every state that a value can have. */
export const everyCredential: CredentialView[] = allCaptured.map((view) => {
  switch (view.credential) {
    case 'restEndpoint':
      return { ...view, state: 'verified' };
    case 'clientId':
      return { ...view, replaced: true };
    case 'clientSecret':
      return { ...view, warning: 'findings.capture.clientSecretShape' };
    case 'refreshToken':
      return { ...view, state: 'rejected' };
    case 'isuUserName':
      return { ...view, byHand: true };
    case 'isuPassword':
      return { credential: view.credential, state: 'missing', masked: '' };
    default:
      return view;
  }
});

export const leftFrom = (state: 'sealed' | 'locked' | 'sent'): CredentialView[] =>
  allCaptured.map(({ credential, masked }) => ({
    credential,
    state,
    masked: state === 'sent' ? masked : '',
    at,
  }));

export const persistenceStatus = (persistence: Partial<PersistenceStatus>): PersistenceStatus => ({
  state: 'memory',
  kolleno: false,
  passphrase: false,
  mayProtect: true,
  until: soon(20 * 60),
  trouble: null,
  expired: false,
  ...persistence,
});

/** Everything is captured and the steps are done. */
export const ready = {
  status: anyPage,
  progress: allDone,
  credentials: allCaptured,
  persistence: persistenceStatus({}),
} as const;

const notActivated: CheckFinding = {
  key: 'findings.verify.denied',
  substitutions: ['403, S22'],
  task: 'activate-security-policy-changes',
};
const notChecked: CheckFinding = { key: 'findings.verify.notChecked', substitutions: [] };

export const checking = aVerification(
  { token: { state: 'passed' }, wql: { state: 'running' } },
  { running: true },
);
export const refused = aVerification({
  token: { state: 'passed' },
  wql: { state: 'failed', finding: notActivated },
  invoices: { state: 'failed', finding: notActivated },
  pdf: { state: 'skipped', finding: notChecked },
  customers: { state: 'skipped', finding: notChecked },
});
export const askedToWait = { ...refused, retryAt: soon(5) };

export const connected: HandoffState = { state: 'connected', target };
const aProblem = (key: HandoffProblem['key'], ...substitutions: string[]): HandoffProblem => ({
  key,
  substitutions,
  retryable: false,
});
export const busy: HandoffProblem = {
  ...aProblem('findings.handoff.serverError', '503'),
  retryable: true,
};
export const valuesRefused = aProblem('findings.handoff.valuesRefused');
export const expired = aProblem('findings.handoff.expired');
export const foreignLink = aProblem('findings.handoff.foreignLink', 'kolleno-connect.example');
export const wait = { problem: busy, until: soon(1) };
/** Kolleno can be asked for the status. */
export const askedOnce: Delivery = { status: 'connecting', askedAt: at, until: soon(60) };
export const anotherTenant: Receipt = { ...receipt, tenant: production };
