import { type Access, type CredentialName, type TaskId, taskIds } from '../guide/task.ts';
import type { Recognition } from '../journey/recognise.ts';
import type { GuideContext } from '../messages.ts';
import type { PageStatus } from '../page-status.ts';
import { buttonsIn } from '../workday/buttons.ts';
import { locateField } from '../workday/locate.ts';
import { findPage } from '../workday/page.ts';
import type { Drawing } from './drawing.ts';
import { openPopups } from './popups.ts';

/** Where on the page the status is drawn; null where nothing is: a page that is only possible, or none. */
export function makeDrawing(
  document: Document,
  status: PageStatus,
  { match, task, page, detour }: Recognition,
  context: GuideContext,
): Drawing | null {
  if (match !== 'certain' || (!page && !detour)) return null;
  const root = findPage(document)?.root;
  if (!root) return null;

  const controls = new Map<string, Element>();
  const labels: Element[] = [];
  const lists = new Map<string, Access>();
  for (const field of page?.fields ?? []) {
    const located = locateField(document, field.labels);
    if (located) {
      controls.set(field.id, located.control);
      labels.push(located.label);
    }
    if (field.recommend.kind === 'permissions') lists.set(field.id, field.recommend.access);
  }
  const buttons = buttonsIn(root).filter(({ kind }) => kind !== 'other');
  const missing = (page?.guards ?? []).filter((credential) => !context.captured.includes(credential));
  return {
    status,
    name: task?.name ?? null,
    step: task ? { number: stepOf(task.id), of: taskIds.length } : null,
    goToStep: detour ? stepOf(detour.goTo) : null,
    controls,
    labels,
    lists,
    guard: page?.guards.length
      ? { done: doneButton(buttons), missing: status.guarded ? orAll(missing, page.guards) : [] }
      : null,
    buttons: buttons.map(({ element }) => element),
    popups: openPopups(document, root),
  };
}

const stepOf = (task: TaskId): number => taskIds.indexOf(task) + 1;

const doneButton = (buttons: ReturnType<typeof buttonsIn>): Element | null =>
  buttons.find(({ kind }) => kind === 'done')?.element ?? null;

/** A page can be guarded although values were captured before: what it shows now could not be read. */
const orAll = (missing: CredentialName[], guards: readonly CredentialName[]): CredentialName[] =>
  missing.length ? missing : [...guards];
