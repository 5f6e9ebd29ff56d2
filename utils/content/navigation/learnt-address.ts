import { tasks } from '../../guide/index.ts';
import type { TaskId } from '../../guide/task.ts';
import { type Learnt, pageKey } from '../../state/learnt-pages.ts';
import { maySpeakOther } from '../../workday/dom/language.ts';

/**
 * The task id that opens a task by its address, where an English tenant has taught it. Wanted in other languages only: there Workday's search does
 * not know the English name. Tasks of an instance have no address of their own.
 */
export function learntAddress(
  learnt: Learnt | undefined,
  task: TaskId,
  language: string | null,
): string | undefined {
  const { open, pages } = tasks.find(({ id }) => id === task) ?? {};
  const [first] = pages ?? [];
  if (!learnt || !first || open?.from || first.titleEndsWithInstance || !maySpeakOther(language))
    return undefined;
  const key = pageKey(task, first.id);
  const ids = Object.entries(learnt.ids.urls).filter(([, seen]) => seen.includes(key));
  return ids.length === 1 ? ids[0]?.[0] : undefined;
}
