import type { Observation } from '../../analysis/observe/observe.ts';
import { tasks } from '../../guide/index.ts';
import { type Access, type NameId, type Page, type TaskId, taskIds } from '../../guide/task.ts';
import type { GuideContext } from '../../state/guide-context.ts';
import type { PageStatus } from '../../state/page-status.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
import { buttonsIn, closeButton } from '../../workday/read/buttons.ts';
import { controlElement } from '../../workday/read/locate.ts';
import { openPopups } from '../../workday/read/obstacles.ts';
import type { PageLook } from '../../workday/read/read-page.ts';
import { areRelatedActions, headerOpener, openMenus } from '../../workday/read/related-actions.ts';
import { nextCallout } from '../navigation/navigation-hint.ts';
import type { Callout, OneTimeValueStatus, OverlayView } from '../view/overlay-view.ts';
import { leavingText } from './done-warning.ts';

/**
 * Returns what to draw, with the elements of the snapshot that the status comes from. Returns null
 * on pages that are not recognised for certain.
 */
export function buildView(
  document: Document,
  { page: visible, rows, snapshot }: PageLook,
  status: PageStatus,
  { recognition: { match, task, page, detour }, rowIndexes }: Observation,
  context: GuideContext,
  oneTimeValues: OneTimeValueStatus,
): OverlayView | null {
  if (match !== 'certain' || (!page && !detour?.finding)) return null;
  if (!visible) return null;
  const { root, context: pageContext } = visible;
  const controls = new Map<string, Element>();
  const labels = new Map<string, Element>();
  const lists = new Map<string, Access>();
  for (const field of page?.fields ?? []) {
    // The row that the field was judged on, in the same look.
    const row = rows[rowIndexes.get(field.id) ?? -1];
    if (row) {
      controls.set(field.id, controlElement(row));
      labels.set(field.id, row.labelElement);
    }
    if (field.recommend.kind === 'permissions') lists.set(field.id, field.recommend.access);
  }
  const buttons = buttonsIn(root).filter(({ kind }) => kind !== 'other');
  const allMatch = page !== null && everythingMatches(status, snapshot);
  const ok = buttons.find(({ kind }) => kind === 'ok')?.element ?? null;
  const close = closeButton(root);
  const opener = headerOpener(document, visible);
  return {
    status,
    name: task?.name ?? null,
    step: task ? { number: stepOf(task.id), of: taskIds.length } : null,
    goToStep: detour?.goTo ? stepOf(detour.goTo) : null,
    controls,
    labels,
    scope: pageContext === 'page' ? document.body : root,
    lists,
    guard: doneGuardOf(page, buttons, oneTimeValues),
    allMatch,
    ready: allMatch && page.mode === 'edit' && ok?.matches(disabled) === false ? ok : null,
    way: page && nextPress(document, page, status, context, oneTimeValues),
    buttons: [
      ...buttons.map(({ element }) => element),
      ...[opener, close].filter((element) => element !== null),
    ],
    popups: openPopups(document, root),
  };
}

const stepOf = (task: TaskId): number => taskIds.indexOf(task) + 1;

const disabled = ':disabled, [aria-disabled="true"]';
/** Its OK also activates what other people changed: matching fields do not make it right. */
const neverAllRight: TaskId = 'activate-security-policy-changes';

function everythingMatches(status: PageStatus, { errors }: PageSnapshot): boolean {
  const { task, fields, permissions, findings, fill } = status;
  return (
    task !== neverAllRight &&
    fields.length > 0 &&
    fields.every(({ verdict, uncertain }) => verdict === 'ok' && !uncertain) &&
    permissions.every(({ state }) => state === 'granted' || state === 'skipped') &&
    findings.length === 0 &&
    errors.length === 0 &&
    !fill.running
  );
}

/**
 * Done is not the next press once nothing can be lost and the next step starts from related
 * actions.
 */
function doneGuardOf(
  page: Page | null,
  buttons: ReturnType<typeof buttonsIn>,
  oneTimeValues: OneTimeValueStatus,
): OverlayView['guard'] {
  if (!page?.guards.length) return null;
  if (oneTimeValues.missing.length === 0 && page.relatedActions) return null;
  return { done: buttons.find(({ kind }) => kind === 'done')?.element ?? null, ...oneTimeValues };
}

/**
 * Returns the next press. While a value could be lost, a menu that leads away gets a warning
 * instead.
 */
function nextPress(
  document: Document,
  page: Page,
  status: PageStatus,
  { names, stepsDone }: GuideContext,
  { missing }: OneTimeValueStatus,
): Callout | null {
  const menus = openMenus(document);
  const [menu] = menus;
  if (missing.length > 0) {
    if (!menu || !areRelatedActions(document, menus)) return null;
    return {
      target: menu.element,
      beside: menu.element,
      words: leavingText(missing),
      tone: 'wrong',
    };
  }
  // The first level is the button itself, which is recognised by its place, not by its name.
  const relatedActions = page.relatedActions?.slice(1);
  const nextTask =
    relatedActions && tasks.find((task) => leadsTo(task.open.from?.relatedActions, relatedActions));
  if (!relatedActions || !nextTask?.open.from || status.findings.length > 0) return null;
  if (status.fields.some(({ verdict, required }) => required && verdict !== 'ok')) return null;
  const captured = page.guards.length > 0;
  if (!captured && stepsDone.includes(nextTask.id)) return null;
  const instance: NameId = nextTask.open.from.instance;
  return nextCallout(document, { relatedActions, instance: names[instance], own: true, captured });
}

type Levels = readonly (readonly string[])[];
const leadsTo = (levels: Levels | undefined, path: Levels): boolean =>
  levels?.at(-1)?.some((name) => path.at(-1)?.includes(name)) ?? false;
