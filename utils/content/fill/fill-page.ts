import type { Field } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';
import type { FillProgress } from '../../state/page-status.ts';
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
  /** Generates a password by the page's rules. Called at most once, for both of its fields. */
  password(): Secret;
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
  let secret: Secret | null = null;
  const sharedSecret = (): Secret => {
    secret ??= password();
    return secret;
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
    const value: FillValue =
      item.value.kind === 'password' ? { kind: 'secret', value: sharedSecret() } : item.value;
    const outcome = await fill(item.field, value, onItem);
    if (item.value.kind !== 'options') note(item.label, outcome);
    progress.done = before + entryCount(item);
  }

  progress.running = false;
  progress.current = '';
  publish();
  return progress;

  function note(name: string, { result }: FillOutcome): void {
    progress.problems = progress.problems.filter((problem) => problem.name !== name);
    if (result === 'not-offered' || result === 'not-kept' || result === 'unsupported') {
      progress.problems.push({ name, result });
    }
  }
}
