import type { Sign } from '../../guide/causes/sign.ts';
import { sameName } from '../../guide/matching.ts';
import type { Access, TaskId } from '../../guide/task.ts';
import { language } from '../../i18n/language.ts';
import type { PermissionStatus } from '../../state/page-status.ts';
import type { Progress, StepProgress } from '../../state/progress.ts';
import type { SightingId } from '../../state/sightings.ts';
import type { DeniedCheck } from './answer-signs.ts';

/**
 * What a service requires of its caller: a scope, and one of the domains with one of the accesses
 * (docs/workday.md, "Services" and "Domains").
 */
const invoices = {
  scope: 'Customer Accounts',
  domains: [
    'Process: Customer Invoice - View',
    'Process: Project Billing',
    'Process: Project Billing - View',
  ],
};
const needs: Record<DeniedCheck, { scope: string; domains: readonly string[] }> = {
  wql: { scope: 'System', domains: ['Workday Query Language'] },
  invoices,
  pdf: invoices,
};
/** Get and Put serve SOAP only. */
const reportAccesses: readonly Access[] = ['view', 'modify'];

export interface Seen {
  progress: Progress;
  denied: readonly DeniedCheck[];
  /** ISO 8601 time of the failure. */
  checkedAt: string;
  /** ISO 8601 time at which the refresh token was captured. */
  tokenAt: string | undefined;
}

type Add = (sign: Sign, detail?: string) => unknown;

/** What the tenant's pages showed, as far as it bears on what was refused. */
export function pageSigns(seen: Seen, add: Add): void {
  const { steps } = seen.progress;
  const right = [
    scopeSigns(seen, add),
    permissionSigns(seen, add),
    activationSigns(seen, add),
    membershipSign(steps['edit-security-group'], add),
  ];
  if (right.every(Boolean)) add('all-right');
  if (steps['create-security-group'].finding === 'findings.page.constrainedGroup')
    add('constrained-group');
  if (steps['register-api-client'].finding === 'findings.page.plainApiClient')
    add('wrong-client-task');
  if (recorded(seen.progress, 'create-integration-system-user', newPassword)?.tick?.shown)
    add('new-password-required');
  add(seenDone(steps['maintain-password-rules']) ? 'password-exempt' : 'password-expires');
  tokenSigns(seen, add);
  sightingSigns(seen, add);
}

/** The step was seen done on a page, not just marked as done by hand. */
const seenDone = (step: StepProgress) => step.state === 'done' && step.markedByHand === undefined;

/** @returns whether everything about it was seen to be right */
function scopeSigns({ progress, denied, tokenAt }: Seen, add: Add): boolean {
  const step = progress.steps['register-api-client'];
  const seen = progress.sightings?.['scopes-complete'];
  const missing =
    seen?.holds === false
      ? (seen.detail ?? '')
      : step.finding === 'findings.field.scopeMissing' && !seen
        ? (step.substitutions ?? []).join(', ')
        : null;
  if (missing !== null) {
    const lacking = denied.map((id) => needs[id].scope).filter((scope) => missing.includes(scope));
    if (lacking.length > 0 || missing === '') add('scope-missing', listed(lacking) || missing);
    else add('scope-right');
    return false;
  }
  if (!seen?.holds && !seenDone(step)) return false;
  add('scope-right');
  const since = seen?.changedAt ?? step.at;
  const outdated =
    progress.steps['manage-refresh-tokens'].finding === 'findings.page.tokenOutdated' ||
    (tokenAt !== undefined && seen?.changedAt !== undefined && seen.changedAt > tokenAt);
  if (outdated) add('scope-newer-than-token');
  else if (tokenAt !== undefined && since !== undefined && since <= tokenAt) add('token-has-scope');
  return !outdated;
}

function permissionSigns({ progress: { permissions }, denied }: Seen, add: Add): boolean {
  let allGranted = denied.length > 0;
  for (const id of denied) {
    const about = permissions.filter(({ name }) =>
      needs[id].domains.some((domain) => sameName(domain, name)),
    );
    const [forReports, others] = partition(about, ({ access }) => reportAccesses.includes(access));
    if (forReports.some(({ state }) => state === 'granted')) continue;
    allGranted = false;
    const absent = forReports.filter(({ state }) => state === 'missing' || state === 'skipped');
    if (absent.length < forReports.length) continue;
    const byGet = others.filter(({ state }) => state === 'granted');
    if (byGet.length > 0) add('get-only', listed(byGet.map(({ name }) => name)));
    if (absent.length > 0) add('permission-missing', listed(absent.map(named)));
  }
  if (allGranted) add('permission-granted');
  return allGranted;
}

function activationSigns({ progress: { steps }, checkedAt }: Seen, add: Add): boolean {
  const step = steps['activate-security-policy-changes'];
  const saved = steps['maintain-domain-permissions'].state !== 'todo';
  if (step.state === 'attention' || (saved && step.state === 'todo')) add('not-activated');
  if (!seenDone(step)) return false;
  add('activated');
  const since = Date.parse(checkedAt) - Date.parse(step.at ?? '');
  if (since >= 0 && since < effectMs) add('just-activated');
  return true;
}

/** An activation can take a moment to have its effect. */
const effectMs = 3 * 60_000;

function membershipSign(step: StepProgress, add: Add): boolean {
  if (seenDone(step)) add('user-in-group');
  else if (step.state === 'attention') add('user-not-in-group');
  return seenDone(step);
}

function tokenSigns({ progress }: Seen, add: Add): void {
  const { steps } = progress;
  const account = recorded(progress, 'manage-refresh-tokens', 'workday-account');
  const { finding } = steps['manage-refresh-tokens'];
  if (account?.verdict === 'differs' || finding === 'findings.page.tokenForOtherAccount')
    add('token-of-other-account');
  else if (account?.verdict === 'ok') add('token-of-user');
  if (steps['register-api-client'].finding === 'findings.field.expiringToken') add('token-expires');
}

const newPassword = 'require-new-password-at-next-sign-in';

/** A field as the task's form was saved. */
const recorded = ({ records }: Progress, task: TaskId, id: string) =>
  records[task]?.flatMap(({ fields }) => fields).find((field) => field.id === id);

/** What is not right, whenever it was seen; what is right only if it was seen after the failure. */
function sightingSigns({ progress: { sightings = {}, steps }, checkedAt }: Seen, add: Add): void {
  const wrong = (id: SightingId) => sightings[id]?.holds === false;
  const rightSince = (id: SightingId) =>
    sightings[id]?.holds === true && (sightings[id]?.at ?? '') > checkedAt;
  const { finding } = steps['register-api-client'];
  if (wrong('client-listed')) add('client-gone');
  if (wrong('client-enabled') || finding === 'findings.field.clientDisabled')
    add('client-disabled');
  if (wrong('client-unlocked')) add('client-locked');
  if (wrong('client-unrestricted') || finding === 'findings.field.ipRestricted')
    add('client-restricted');
  if (rightSince('client-unrestricted')) add('client-unrestricted');
  if (
    ['client-listed', 'client-enabled', 'client-unlocked'].every((id) =>
      rightSince(id as SightingId),
    )
  )
    add('client-in-order');
  if (wrong('tokens-last')) add('token-expires');
  if (wrong('oauth-clients-on')) add('oauth-off');
  if (rightSince('oauth-clients-on')) add('oauth-on');
  if (wrong('account-listed')) add('account-gone');
  if (wrong('account-open')) add('account-shut');
  if (rightSince('account-open')) add('account-in-order');
  if (wrong('password-current')) add('password-expired');
}

const accessNames = {
  modify: 'Modify',
  view: 'View',
  put: 'Put',
  get: 'Get',
} as const satisfies Record<Access, string>;

/** As Workday names the list. */
const named = ({ name, access }: PermissionStatus) => `${name} (${accessNames[access]})`;

const listed = (names: readonly string[]) =>
  new Intl.ListFormat(language(), { type: 'disjunction' }).format(new Set(names));

function partition<T>(all: readonly T[], test: (one: T) => boolean): [T[], T[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}
