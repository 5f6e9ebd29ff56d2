import type { Field, Page, Recommendation } from '../../guide/task.ts';
import type { FieldStatus } from '../../state/page-status.ts';
import { copyText, recommendedText } from '../../state/recommended-text.ts';
import type { Reading, RowSnapshot } from '../../workday/dom/snapshot.ts';
import { readingList, readingText, readingTick } from '../rows/reading.ts';
import { judgeField } from './judge.ts';
import type { JudgeContext, Judgement } from './judgement.ts';

/**
 * Judges one field of a recognised page: what it should hold, what it holds, and the verdict.
 * @param row the field's row on the page, or undefined if it was not found
 */
export function fieldStatus(
  field: Field,
  row: RowSnapshot | undefined,
  page: Page,
  around: JudgeContext,
): FieldStatus {
  const { id, control, recommend, why } = field;
  const recommended = recommendedText(recommend, around.names, around.permissions);
  const status = {
    id,
    control,
    recommended,
    copy: copyText(recommend, around.names),
    why,
    ...(recommend.kind === 'checked' && { tick: tickStatus(recommend.value, row?.reading) }),
    ...(recommend.kind === 'same-as' && { again: true as const }),
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
  const { verdict } = judgement;
  const finding = judgement.finding ?? findingOf(field, page, judgement, recommended);
  return {
    ...status,
    label: row.label,
    verdict,
    required: field.required || row.required,
    shown: shownText(recommend, row.reading),
    fillable: page.mode === 'edit' && verdict !== 'ok' && canFill(field, row),
    ...(finding && { finding }),
    ...(around.foreign && verdict === 'unknown' && { translated: true as const }),
    ...(row.byPlace && { uncertain: true as const }),
  };
}

/** The state of a tick; its words are in the catalogue. */
const tickStatus = (
  recommended: boolean,
  reading: Reading | undefined,
): NonNullable<FieldStatus['tick']> => ({
  recommended,
  shown: reading ? readingTick(reading) : null,
});

/** Display text of what the control holds. Empty for passwords, even if their box shows them. */
function shownText({ kind }: Recommendation, reading: Reading): string {
  if (kind === 'password' || kind === 'same-as' || kind === 'checked') return '';
  const hidden = readingList(reading)?.hidden ?? 0;
  const text = readingText(reading) ?? '';
  return hidden > 0 ? `${text}, +${hidden}` : text;
}

/** An empty input may still be filled in. On a page that shows saved values, empty is wrong. */
function findingOf(
  { wrong }: Field,
  { mode }: Page,
  { verdict, missing }: Judgement,
  recommended: string,
): FieldStatus['finding'] | undefined {
  const isFinal = verdict === 'differs' || (verdict === 'empty' && mode === 'view');
  if (!wrong || !isFinal) return undefined;
  return { key: wrong, substitutions: [missing ?? recommended] };
}

/** Filling adds and sets values. It clears nothing, and leaves decisions to the administrator. */
function canFill({ byHand, recommend }: Field, { disabled, reading: { kind } }: RowSnapshot) {
  if (byHand || disabled) return false;
  return recommend.kind !== 'blank' && kind !== 'read-only' && kind !== 'unsupported';
}
