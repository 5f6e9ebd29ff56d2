import type { CredentialName } from '../../guide/task.ts';
import type { OtherValue, SingleValue, StoredValue } from '../../state/credentials.ts';

/** Values that Workday shows once. One that was replaced cannot be read again. */
const oneTime: readonly CredentialName[] = ['clientSecret', 'refreshToken', 'isuPassword'];

/**
 * What is stored once `next` has been captured beside what was stored before. The same value again
 * changes nothing, apart from making an uncertain one certain. An uncertain value stands beside a
 * certain one. A one-time value that is replaced is kept until Workday has decided.
 */
export function withCaptured(
  credential: CredentialName,
  old: StoredValue | undefined,
  next: SingleValue,
): StoredValue {
  if (!old) return next;
  if (old.value === next.value) return old.uncertain && !next.uncertain ? certain(old, next) : old;
  if (next.uncertain && !old.uncertain)
    return old.seen?.value === next.value ? old : { ...old, seen: next };
  return { ...next, replaced: true, ...beside(credential, old, next) };
}

function certain(
  old: StoredValue,
  { byHand, warning }: Pick<SingleValue, 'byHand' | 'warning'> = {},
): StoredValue {
  const { uncertain: _, warning: __, ...rest } = old;
  return { ...rest, ...(byHand && { byHand }), ...(warning && { warning }) };
}

/** What stands beside a value that replaces `old`. */
function beside(
  credential: CredentialName,
  { seen, previous, ...old }: StoredValue,
  next: SingleValue,
): Pick<StoredValue, 'seen' | 'previous'> {
  const isWorthKeeping = !old.uncertain && old.verdict !== 'rejected';
  const kept = isWorthKeeping ? old : previous;
  return {
    ...(seen && seen.value !== next.value && { seen }),
    ...(oneTime.includes(credential) && kept && kept.value !== next.value && { previous: kept }),
  };
}

/**
 * What is stored once a person has taken the value that stands beside. A person's choice is
 * certain. Returns `old` if that value is no longer the one the person saw.
 */
export function withTaken(
  credential: CredentialName,
  old: StoredValue,
  which: OtherValue,
  revision: string,
): StoredValue {
  const taken = old[which];
  if (taken?.revision !== revision) return old;
  const { [which]: _, ...rest } = old;
  const { uncertain: __, warning, ...value } = taken;
  const next: SingleValue = {
    ...value,
    ...(warning && warning !== 'findings.capture.checkThis' && { warning }),
    replaced: true,
  };
  return { ...next, ...beside(credential, rest, next) };
}

/** The value with Workday's verdict. A verified value is certain, and needs no previous one. */
export function withVerdict(
  stored: StoredValue,
  verdict: NonNullable<StoredValue['verdict']>,
): StoredValue {
  if (verdict === 'rejected') return { ...stored, verdict };
  const { previous: _, ...rest } = stored;
  return rest.uncertain ? { ...certain(rest), verdict } : { ...rest, verdict };
}
