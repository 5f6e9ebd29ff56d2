import type { Field, Page } from '../../guide/task.ts';
import type { FieldStatus } from '../../state/page-status.ts';
import { copyText, recommendedText } from '../../state/recommended-text.ts';
import type { RowSnapshot } from '../../workday/dom/snapshot.ts';
import { shownText, tickStatus } from './display.ts';
import { judgeField } from './judge.ts';
import type { JudgeContext, Judgement } from './judgement.ts';

/**
 * Judges one field of a recognised page: what it should hold, what it holds, and the verdict.
 * @param row the field's row among those of the page, or undefined if it was not found
 */
export function fieldStatus(
  field: Field,
  row: RowSnapshot | undefined,
  page: Page,
  around: JudgeContext,
): FieldStatus {
  const { id, control, recommend, why } = field;
  const recommended = recommendedText(recommend, around.names, around.permissions);
  const tick =
    recommend.kind === 'checked' ? { tick: tickStatus(recommend.value, row?.reading) } : {};
  const again = recommend.kind === 'same-as' ? { again: true as const } : {};
  const status = {
    id,
    control,
    recommended,
    copy: copyText(recommend, around.names),
    why,
    ...tick,
    ...again,
  };
  if (!row) {
    const label = field.labels[0] ?? id;
    return {
      ...status,
      label,
      verdict: 'not-found',
      required: field.required,
      shown: '',
      fillable: false,
    };
  }
  const judgement = judgeField(recommend, row.reading, around);
  const finding = judgement.finding ?? findingOf(field, page, judgement, recommended);
  return {
    ...status,
    label: row.label,
    verdict: judgement.verdict,
    required: field.required || row.required,
    shown: shownText(recommend, row.reading),
    fillable: page.mode === 'edit' && judgement.verdict !== 'ok' && canFill(field, row),
    ...(finding ? { finding } : {}),
    ...(around.foreign && judgement.verdict === 'unknown' ? { translated: true as const } : {}),
    ...(row.byPlace ? { uncertain: true as const } : {}),
  };
}

/** An empty input is still being filled in; an empty row of a page that shows what was saved is wrong. */
function findingOf(
  field: Field,
  page: Page,
  judgement: Judgement,
  recommended: string,
): FieldStatus['finding'] | undefined {
  const settled =
    judgement.verdict === 'differs' || (judgement.verdict === 'empty' && page.mode === 'view');
  if (!field.wrong || !settled) return undefined;
  return { key: field.wrong, substitutions: [judgement.missing ?? recommended] };
}

/** Filling adds and sets; it never clears what the administrator entered, and never decides for them. */
function canFill(field: Field, row: RowSnapshot): boolean {
  const { kind } = row.reading;
  if (field.byHand) return false;
  return (
    field.recommend.kind !== 'blank' &&
    !row.disabled &&
    kind !== 'read-only' &&
    kind !== 'unsupported'
  );
}
