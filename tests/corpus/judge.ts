import { tasks } from '../../utils/guide/index.ts';
import type { Field } from '../../utils/guide/task.ts';
import type { PageModel } from '../sandbox/page-model.ts';
import type { Seen, SeenField } from './browser/entry.ts';
import type { Cell } from './matrix.ts';
import type { Expected, Scene } from './scenes/scene.ts';
import { fieldsOf } from './scenes/visit.ts';

type FieldWidget = ReturnType<typeof fieldsOf>[number];

/**
 * - `found`: judged as what the page really has.
 * - `reported`: the extension says that it did not find the field or cannot read its value.
 * - `wrong`: taken for another field, or judged by a value that it does not have.
 * - `missing`: not mentioned at all.
 */
export type FieldOutcome = 'found' | 'reported' | 'wrong' | 'missing';

/**
 * - `identified`: certain and right.
 * - `asked`: the panel asks which step it is and is right after the administrator's Yes; for a
 * decoy the answer is No.
 * - `silent`: says nothing, or nothing more after a No. Right for a decoy.
 * - `mistaken`: certain and wrong.
 */
export type PageOutcome = 'identified' | 'asked' | 'silent' | 'mistaken';

export interface Judged {
  page: PageOutcome;
  fields: Record<string, FieldOutcome>;
  /** The problems, as sentences. Empty if there are none. */
  problems: string[];
}

/** What the sandbox's server knows about a page. */
export interface Truth {
  scene: Scene;
  /** The scene's model as drawn, in the language of the page. */
  drawn: PageModel | null;
  /** The same page's model in English with every value as recommended. */
  recommended: PageModel | null;
}

/**
 * @param afterAnswer the result after the panel's question was answered truthfully; null if it
 * asked nothing
 */
export function judge(truth: Truth, cell: Cell, first: Seen, afterAnswer: Seen | null): Judged {
  const page = judgePage(truth.scene, first, afterAnswer);
  const seen = afterAnswer ?? first;
  const fields = isItsPage(truth.scene.expected, seen) ? judgeFields(truth, seen) : {};
  const bad = Object.entries(fields).filter(
    ([, outcome]) => outcome === 'wrong' || outcome === 'missing',
  );
  return {
    page,
    fields,
    problems: [
      ...(mayBe(page, truth.scene, cell)
        ? []
        : [`${page}${seen.task || seen.page ? `: ${nameOf(seen)}` : ''}`]),
      ...bad.map(([field, outcome]) => `${field} is ${outcome}`),
    ],
  };
}

function judgePage({ expected }: Scene, first: Seen, afterAnswer: Seen | null): PageOutcome {
  const seen = afterAnswer ?? first;
  if (seen.match === 'certain') {
    // The question and its answer are only about which step it is.
    const right = isItsPage(expected, seen) || (afterAnswer !== null && isItsTask(expected, seen));
    if (!right) return 'mistaken';
    return afterAnswer ? 'asked' : 'identified';
  }
  return first.match === 'possible' && expected === 'nothing' ? 'asked' : 'silent';
}

/** Acceptable outcomes for a page drawn in this way. */
function mayBe(page: PageOutcome, { expected, decoy }: Scene, { look, tongue }: Cell): boolean {
  const english = tongue.knowledge === 'English';
  if (page === 'mistaken') return false;
  if (expected === 'nothing') return page === 'silent' || (page === 'asked' && !english);
  if (english) return page === 'identified';
  if (decoy || page !== 'silent') return true;
  // If nothing was learned, or the look has no IDs to learn from, silence is right for a page
  // without distinctive controls.
  return tongue.knowledge === 'asked' || look === 'canvas';
}

function judgeFields({ scene, drawn, recommended }: Truth, seen: Seen): Judged['fields'] {
  const { model } = scene;
  if (!drawn || !recommended || !model) return {};
  return Object.fromEntries(
    fieldsOfGuide(seen).map((field) => {
      const status = seen.fields.find(({ id }) => id === field.id);
      const holdsRecommended = holdsSame(field, model, recommended);
      return [field.id, judgeField(status, widgetOf(field, model), drawn, holdsRecommended)];
    }),
  );
}

function judgeField(
  seen: SeenField | undefined,
  widget: FieldWidget | undefined,
  drawn: PageModel,
  holdsRecommended: boolean,
): FieldOutcome {
  if (!seen) return 'missing';
  if (seen.verdict === 'not-found') return 'reported';
  const shown = fieldsOf(drawn.widgets).find(({ id }) => id === widget?.id);
  if (!shown || !('label' in shown) || shown.label !== seen.label) return 'wrong';
  if (seen.verdict === 'unknown') return 'reported';
  return (seen.verdict === 'ok') === holdsRecommended ? 'found' : 'wrong';
}

const fieldsOfGuide = ({ task, page }: Seen): readonly Field[] =>
  tasks.find(({ id }) => id === task)?.pages.find(({ id }) => id === page)?.fields ?? [];

const isItsTask = (expected: Expected, { task }: Seen): boolean =>
  expected !== 'nothing' && 'task' in expected && task === expected.task;

function isItsPage(expected: Expected, seen: Seen): boolean {
  if (seen.match !== 'certain' || expected === 'nothing') return false;
  if ('detour' in expected) return seen.task === null && seen.page === expected.detour;
  return isItsTask(expected, seen) && seen.page === expected.page;
}

/**
 * If a label occurs both read-only and editable (Comment on the activation page), the editable one
 * is meant.
 */
function widgetOf({ labels, control }: Field, model: PageModel): FieldWidget | undefined {
  const named = fieldsOf(model.widgets).filter(
    (one) => 'label' in one && labels.includes(one.label),
  );
  const toRead = ({ type }: FieldWidget) => type === 'readOnlyText' || type === 'readOnlyItems';
  return named.find((one) => toRead(one) === (control === 'read-only')) ?? named[0];
}

function holdsSame(field: Field, model: PageModel, recommended: PageModel): boolean {
  const held = heldBy(widgetOf(field, model));
  return held !== undefined && held === heldBy(widgetOf(field, recommended));
}

function heldBy(widget: FieldWidget | undefined): string | undefined {
  if (!widget) return undefined;
  switch (widget.type) {
    case 'checkbox':
      return String(widget.checked);
    case 'prompt':
    case 'readOnlyItems':
      return widget.items
        .map(({ id }) => id)
        .sort()
        .join();
    default:
      return widget.value ?? '';
  }
}

const nameOf = ({ task, page }: Seen): string =>
  [task, page].filter((part) => part !== null).join('/');
