import type { Sign } from '../../guide/causes/sign.ts';
import type { CredentialName } from '../../guide/task.ts';
import type { Checks, Verification } from '../../state/checks.ts';
import type { CredentialView } from '../../state/credentials.ts';
import type { Progress } from '../../state/progress.ts';
import type { FoundSigns } from '../../state/rank-causes.ts';
import { answerSigns, type DeniedCheck, deniedChecks } from './answer-signs.ts';
import { pageSigns } from './page-signs.ts';

/** What is known when a check has failed. */
export interface Situation {
  checks: Checks;
  verification: Verification;
  credentials: readonly CredentialView[];
  progress: Progress | undefined;
}

/** Collects the signs: Workday's answers, what pages showed, and the values. */
export function findSigns(situation: Situation): FoundSigns {
  const { checks, verification, credentials, progress } = situation;
  const found = new Map<Sign, string>();
  const add = (sign: Sign, detail = '') => found.set(sign, detail);
  const denied: DeniedCheck[] = deniedChecks(checks);
  answerSigns(checks, add);
  if (progress)
    pageSigns(
      { progress, denied, checkedAt: verification.at, tokenAt: tokenTime(credentials) },
      add,
    );
  valueSigns(situation, add);
  return found;
}

const tokenTime = (credentials: readonly CredentialView[]) =>
  viewOf(credentials, 'refreshToken')?.at;

const viewOf = (credentials: readonly CredentialView[], name: CredentialName) =>
  credentials.find(({ credential }) => credential === name);

const typed: Partial<Record<CredentialName, Sign>> = {
  clientId: 'typed-id',
  clientSecret: 'typed-secret',
  refreshToken: 'typed-token',
  isuPassword: 'typed-password',
  restEndpoint: 'typed-address',
  tokenEndpoint: 'typed-address',
};
const unusual: Partial<Record<CredentialName, Sign>> = {
  clientId: 'unusual-id',
  clientSecret: 'unusual-secret',
  refreshToken: 'unusual-token',
  isuPassword: 'unsafe-password',
  restEndpoint: 'other-environment',
  tokenEndpoint: 'other-environment',
};

/** Three refusals, as a rule, are no slip of the finger any more. */
const manyRefusals = 3;

function valueSigns(
  { verification, credentials, progress }: Situation,
  add: (sign: Sign) => unknown,
): void {
  for (const { credential, byHand, warning } of credentials) {
    const [ifTyped, ifUnusual] = [typed[credential], unusual[credential]];
    if (byHand && ifTyped) add(ifTyped);
    if (warning && ifUnusual) add(ifUnusual);
  }
  const client = viewOf(credentials, 'clientId');
  const token = tokenTime(credentials);
  // Generate New Client Secret shows the Client ID again, which replaces nothing.
  if (client?.replaced && token !== undefined && (client.at ?? '') > token)
    add('client-newer-than-token');
  const { worked, of, refusals = {} } = verification;
  if (worked && clientValues.every((name) => worked[name] === of.connection[name]))
    add('worked-before');
  if (Object.values(refusals).some((count) => count >= manyRefusals)) add('tried-often');
  if (progress?.environment === 'production') add('production');
  else if (token !== undefined && token < lastWeekend(verification.at)) add('older-than-refresh');
}

const clientValues: readonly CredentialName[] = ['clientId', 'clientSecret', 'refreshToken'];

const dayMs = 24 * 60 * 60 * 1000;

/** Start of the last Saturday (UTC): sandboxes are overwritten on weekends. */
function lastWeekend(checkedAt: string): string {
  const checked = new Date(checkedAt || 0);
  const daysSince = (checked.getUTCDay() + 1) % 7;
  return new Date(checked.getTime() - daysSince * dayMs).toISOString().slice(0, 10);
}
