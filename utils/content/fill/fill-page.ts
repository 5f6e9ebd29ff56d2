import type { Field } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';
import { type FillProgress, fillProblems } from '../../state/page-status.ts';
import type { FillOutcome, FillValue } from '../../workday/dom/snapshot.ts';
import { entryCount, type FillItem } from './fill-plan.ts';

export const notFilling: FillProgress = {
  running: false,
  done: 0,
  total: 0,
  current: '',
  problems: [],
};

export interface FillRun {
  items: readonly FillItem[];
  /**
   * Fills one control and reads it back.
   * @param onItem called for each entry of a list: with null when it begins, then with its outcome
   */
  fill(
    field: Field,
    value: FillValue,
    onItem: (name: string, outcome: FillOutcome | null) => void,
  ): Promise<FillOutcome>;
  /**
   * Generates a password by the page's rules; null if none fits them. Called at most once, for both
   * of its fields.
   */
  password(): Secret | null;
  onProgress(progress: FillProgress): void;
  signal: AbortSignal;
}

/**
 * Fills one field after the other and reads each back. Presses nothing else: OK, Done and Submit
 * stay with the administrator.
 */
export async function fillPage({
  items,
  fill,
  password,
  onProgress,
  signal,
}: FillRun): Promise<FillProgress> {
  const progress: FillProgress = {
    running: true,
    done: 0,
    total: items.reduce((sum, item) => sum + entryCount(item), 0),
    current: items[0]?.label ?? '',
    problems: [],
  };
  const publish = () => onProgress({ ...progress, problems: [...progress.problems] });
  let generated: { secret: Secret | null } | undefined;
  const sharedSecret = (): Secret | null => {
    generated ??= { secret: password() };
    return generated.secret;
  };

  for (const item of items) {
    if (signal.aborted) break;
    const before = progress.done;
    progress.current = item.label;
    publish();
    const onItem = (name: string, outcome: FillOutcome | null) => {
      progress.current = name;
      if (outcome) {
        progress.done = Math.min(progress.done + 1, before + entryCount(item));
        note(name, outcome);
      }
      publish();
    };
    const value = valueToFill(item);
    const outcome: FillOutcome = value
      ? await fill(item.field, value, onItem)
      : { result: 'no-password' };
    if (item.value.kind !== 'options') note(item.label, outcome);
    progress.done = before + entryCount(item);
  }

  progress.running = false;
  progress.current = '';
  publish();
  return progress;

  function valueToFill({ value }: FillItem): FillValue | null {
    if (value.kind !== 'password') return value;
    const secret = sharedSecret();
    return secret && { kind: 'secret', value: secret };
  }

  function note(name: string, { result }: FillOutcome): void {
    progress.problems = progress.problems.filter((problem) => problem.name !== name);
    const problem = fillProblems.find((one) => one === result);
    if (problem) progress.problems.push({ name, result: problem });
  }
}
