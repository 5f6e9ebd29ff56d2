import type { Names, Permission } from '../../guide/task.ts';
import { taskIds } from '../../guide/task.ts';
import { isMessageKey, say } from '../../i18n/say.ts';
import { checkIds, neededFor, type Verification } from '../../state/checks.ts';
import type { CredentialView } from '../../state/credentials.ts';
import type { Receipt } from '../../state/handoff.ts';
import type { Progress } from '../../state/progress.ts';
import { reportCredentials } from './credentials.ts';
import { reportPermissions } from './permissions.ts';
import type { SetUpReport } from './report.ts';
import { reportSteps } from './steps.ts';

/** Everything known about a tenant's set-up. Holds no secret. */
export interface ReportFacts {
  progress: Progress;
  /** Undefined after a browser restart. */
  credentials: readonly CredentialView[] | undefined;
  verification: Verification | undefined;
  receipt: Receipt | undefined;
  names: Names;
  /** The permissions that the four lists are compared with. */
  permissions: readonly Permission[];
  extensionVersion: string;
}

export function makeReport(facts: ReportFacts, now: Date): SetUpReport {
  const { progress, receipt, names, extensionVersion } = facts;
  const steps = reportSteps(progress);
  return {
    format: 'kolleno-connect/set-up-report',
    version: 1,
    madeAt: now.toISOString(),
    extensionVersion,
    tenant: { name: progress.tenant, host: progress.host, environment: progress.environment },
    times: {
      began: progress.startedAt ?? null,
      lastStep: latest(taskIds.map((task) => progress.steps[task].at)),
      delivered: receipt?.receivedAt ?? null,
    },
    names: {
      isuUserName: names.isuUserName,
      securityGroup: names.securityGroup,
      apiClient: names.apiClient,
    },
    steps,
    permissions: reportPermissions(progress, facts.permissions),
    activation: activationOf(steps),
    checks: reportChecks(facts),
    credentials: reportCredentials(facts.credentials, receipt),
    receipt: receipt
      ? {
          id: receipt.id,
          receivedAt: receipt.receivedAt,
          instance: receipt.instance,
          credentials: [...receipt.credentials],
        }
      : null,
  };
}

const latest = (times: readonly (string | undefined)[]): string | null =>
  times.filter((at) => at !== undefined).reduce((last, at) => (at > last ? at : last), '') || null;

/** Permissions take effect only after activation, so the report repeats this step next to them. */
function activationOf(steps: SetUpReport['steps']): SetUpReport['activation'] {
  const step = steps.find(({ task }) => task === 'activate-security-policy-changes');
  const value = (page: string, field: string) =>
    step?.pages.find((one) => one.page === page)?.fields.find((one) => one.field === field)
      ?.value ?? null;
  const comment = value('form', 'comment');
  const confirmed = value('confirm', 'confirm');
  return {
    state: step?.state ?? 'todo',
    at: step?.at ?? null,
    saidBy: step?.saidBy ?? null,
    comment: typeof comment === 'string' ? comment : null,
    confirmed: typeof confirmed === 'boolean' ? confirmed : null,
  };
}

function reportChecks({ verification, credentials }: ReportFacts): SetUpReport['checks'] {
  return {
    at: verification?.at || null,
    ofTheseValues:
      verification && credentials ? isOfCurrentValues(verification, credentials) : null,
    results: checkIds.map((check) => {
      const { state, finding } = verification?.checks[check] ?? { state: 'idle' as const };
      return {
        check,
        state: state === 'running' ? 'idle' : state,
        // An earlier version may have stored a sentence that this one no longer has.
        finding:
          finding && isMessageKey(finding.key)
            ? { key: finding.key, text: say(finding.key, finding.substitutions) }
            : null,
      };
    }),
  };
}

/** A value captured again has not been checked. */
function isOfCurrentValues({ of }: Verification, credentials: readonly CredentialView[]): boolean {
  return neededFor.connection.every((name) => {
    const view = credentials.find(({ credential }) => credential === name);
    return view?.at !== undefined && view.at === of.connection[name];
  });
}
