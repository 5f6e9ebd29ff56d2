import { sameName } from '../../guide/index.ts';
import type { FindingKey, MessageKey } from '../../guide/message-key.ts';
import type { TaskId } from '../../guide/task.ts';
import { language } from '../../i18n/language.ts';
import { say } from '../../i18n/say.ts';
import { type CheckFinding, checkFinding } from '../../state/checks.ts';
import type { Progress, StepProgress } from '../../state/progress.ts';

/**
 * What a service requires of its caller. One of the domains is enough (docs/workday.md, "Domains").
 */
export interface DataNeeds {
  scope: string;
  domains: readonly string[];
}

export interface KnownFacts {
  /** Progress as seen on the tenant's pages. */
  progress: Progress | undefined;
  /** Another service accepted the same caller, so group and activation are in place. */
  othersPassed: boolean;
}

interface Cause {
  task: TaskId;
  /** The sentence if this is certainly the cause. */
  sentence: FindingKey;
  /** The same as a part of "either … or …". */
  phrase: MessageKey;
  substitution?: string;
  certainty: 'certain' | 'possible' | 'ruled out';
}

/**
 * Why a service denied access. Workday gives the same answer for a missing scope, a missing
 * permission and a missing activation (docs/workday.md, "Error signatures"). What the pages showed
 * tells them apart; if it does not, the finding names every remaining cause.
 */
export function whyDenied(needs: DataNeeds, facts: KnownFacts): CheckFinding {
  const causes = [
    membership(facts),
    permission(needs, facts),
    activation(facts),
    scope(needs, facts),
  ];
  const certain = causes.find(({ certainty }) => certainty === 'certain');
  if (certain) return checkFinding(certain.sentence, certain.task, ...substitutionsOf(certain));
  const [group, permissions, activated, scoped] = causes;
  // Most likely first.
  const possible = [activated, scoped, permissions, group].filter(
    (cause) => cause?.certainty === 'possible',
  );
  const [likeliest] = possible;
  if (!likeliest)
    return checkFinding('findings.verify.deniedThoughDone', 'maintain-domain-permissions');
  const phrases = possible.flatMap((cause) =>
    cause ? say(cause.phrase, substitutionsOf(cause)) : [],
  );
  const list = new Intl.ListFormat(language(), { type: 'disjunction' }).format(phrases);
  return checkFinding('findings.verify.denied', likeliest.task, list);
}

const substitutionsOf = ({ substitution }: Cause) =>
  substitution === undefined ? [] : [substitution];

/** The step was seen done on a page, not just marked as done by hand. */
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
