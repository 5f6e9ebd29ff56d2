import { sameName } from '../../guide/index.ts';
import type { FindingKey, MessageKey } from '../../guide/message-key.ts';
import type { TaskId } from '../../guide/task.ts';
import { language } from '../../i18n/language.ts';
import { say } from '../../i18n/say.ts';
import type { CheckFinding } from '../../state/checks.ts';
import type { Progress, StepProgress } from '../../state/progress.ts';
import { finding } from './calls/outcome.ts';

/** What a service asks of its caller; any one of the domains is enough (docs/workday.md, "Domains"). */
export interface DataNeeds {
  scope: string;
  domains: readonly string[];
}

export interface KnownFacts {
  /** What was seen in the tenant. */
  progress: Progress | undefined;
  /** Another service let the same caller in, so group and activation are in place. */
  othersPassed: boolean;
}

interface Cause {
  task: TaskId;
  /** The sentence when it is known to be the cause. */
  sentence: FindingKey;
  /** The same as part of "either … or …". */
  phrase: MessageKey;
  substitution?: string;
  certainty: 'certain' | 'possible' | 'ruled out';
}

/**
 * Workday answers a missing scope, a missing permission and a missing activation alike (docs/workday.md, "Error signatures"). What was seen on the
 * pages tells them apart; where it does not, all that is left is named.
 */
export function whyDenied(needs: DataNeeds, facts: KnownFacts): CheckFinding {
  const causes = [
    membership(facts),
    permission(needs, facts),
    activation(facts),
    scope(needs, facts),
  ];
  const certain = causes.find(({ certainty }) => certainty === 'certain');
  if (certain) return finding(certain.sentence, certain.task, ...substitutionsOf(certain));
  const [group, permissions, activated, scoped] = causes;
  // The likeliest first.
  const left = [activated, scoped, permissions, group].filter(
    (cause) => cause?.certainty === 'possible',
  );
  const [likeliest] = left;
  if (!likeliest) return finding('findings.verify.deniedThoughDone', 'maintain-domain-permissions');
  const phrases = left.flatMap((cause) => (cause ? say(cause.phrase, substitutionsOf(cause)) : []));
  const list = new Intl.ListFormat(language(), { type: 'disjunction' }).format(phrases);
  return finding('findings.verify.denied', likeliest.task, list);
}

const substitutionsOf = ({ substitution }: Cause) =>
  substitution === undefined ? [] : [substitution];

/** What was seen, not what somebody ticked off. */
const seenDone = (step: StepProgress | undefined) =>
  step?.state === 'done' && step.markedByHand === undefined;

function membership({ progress, othersPassed }: KnownFacts): Cause {
  const step = progress?.steps['edit-security-group'];
  return {
    task: 'edit-security-group',
    sentence: 'findings.verify.notInGroup',
    phrase: 'findings.verify.cause.notInGroup',
    certainty:
      othersPassed || seenDone(step)
        ? 'ruled out'
        : step?.state === 'attention'
          ? 'certain'
          : 'possible',
  };
}

function permission({ domains }: DataNeeds, { progress }: KnownFacts): Cause {
  const read = (progress?.permissions ?? []).filter(({ name }) =>
    domains.some((domain) => sameName(domain, name)),
  );
  const granted = read.some(({ state }) => state === 'granted');
  const known =
    read.length > 0 && read.every(({ state }) => state === 'missing' || state === 'skipped');
  return {
    task: 'maintain-domain-permissions',
    sentence: 'findings.verify.permissionMissing',
    phrase: 'findings.verify.cause.permissionMissing',
    substitution: new Intl.ListFormat(language(), { type: 'disjunction' }).format(domains),
    certainty: granted ? 'ruled out' : known ? 'certain' : 'possible',
  };
}

function activation({ progress, othersPassed }: KnownFacts): Cause {
  const step = progress?.steps['activate-security-policy-changes'];
  const saved =
    progress !== undefined && progress.steps['maintain-domain-permissions'].state !== 'todo';
  const certain = step?.state === 'attention' || (saved && step?.state === 'todo' && !othersPassed);
  return {
    task: 'activate-security-policy-changes',
    sentence: 'findings.verify.notActivated',
    phrase: 'findings.verify.cause.notActivated',
    certainty: certain ? 'certain' : othersPassed || seenDone(step) ? 'ruled out' : 'possible',
  };
}

function scope({ scope: area }: DataNeeds, { progress }: KnownFacts): Cause {
  const step = progress?.steps['register-api-client'];
  const certain = step?.finding === 'findings.field.scopeMissing';
  return {
    task: 'register-api-client',
    sentence: 'findings.verify.scopeMissing',
    phrase: 'findings.verify.cause.scopeMissing',
    substitution: area,
    certainty: certain ? 'certain' : seenDone(step) ? 'ruled out' : 'possible',
  };
}
