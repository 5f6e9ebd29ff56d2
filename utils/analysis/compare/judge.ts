import { sameName } from '../../guide/matching.ts';
import type { Recommendation } from '../../guide/task.ts';
import type { Reading } from '../../workday/dom/snapshot.ts';
import { findRow } from '../../workday/read/find-row.ts';
import { readingList, readingSecret, readingText, readingTick } from '../rows/reading.ts';
import { differs, empty, type JudgeContext, type Judgement, ok, unknown } from './judgement.ts';
import { byProgram, isByProgram, judgePassword } from './password.ts';

type Judge<Kind extends Recommendation['kind']> = (
  recommend: Extract<Recommendation, { kind: Kind }>,
  reading: Reading,
  around: JudgeContext,
) => Judgement;

/** Compares what a control holds with what the guide recommends. */
export const judgeField = (
  recommend: Recommendation,
  reading: Reading,
  around: JudgeContext,
): Judgement =>
  (judges[recommend.kind] as Judge<typeof recommend.kind>)(recommend, reading, around);

const judges: { [Kind in Recommendation['kind']]: Judge<Kind> } = {
  text: ({ value }, reading) => judgeText(reading, (text) => folded(text) === folded(value)),
  name: ({ name }, reading, { names }) =>
    judgeText(reading, (text) => folded(text) === folded(names[name])),
  number: ({ value }, reading) => judgeText(reading, (text) => numberIn(text) === value),
  checked({ value }, reading) {
    const checked = readingTick(reading);
    if (checked === null) return unknown;
    return checked === value ? ok : differs;
  },
  option: ({ value }, reading, around) =>
    orTranslated(
      judgeText(reading, (text) => sameName(text, value)),
      around,
    ),
  includes: ({ values }, reading, around) => orTranslated(judgeIncludes(values, reading), around),
  'includes-name': ({ name }, reading, { names }) => judgeIncludes([names[name]], reading),
  /** One of the four lists. A permission that was skipped with a reason is not required. */
  permissions({ access }, reading, { permissions }) {
    const listed = permissions.filter((permission) => permission.access === access);
    const missing = listed.filter(({ state }) => state === 'missing').map(({ name }) => name);
    if (missing.length > 0) {
      const isEmpty = readingList(reading)?.items.length === 0;
      return { verdict: isEmpty ? 'empty' : 'differs', missing: missing.join(', ') };
    }
    return listed.some(({ state }) => state === 'unknown') ? unknown : ok;
  },
  password: (_, reading, around) => judgePassword(reading, around),
  /** The same password as in another field of the page. */
  'same-as'({ field }, reading, { fields, rows }) {
    const other = fields.find(({ id }) => id === field);
    const row = other && findRow(rows, other);
    const first = row ? readingSecret(row.reading) : null;
    const second = readingSecret(reading);
    if (first === null || second === null) return unknown;
    if (second.length === 0) return empty;
    if (isByProgram(reading)) return byProgram;
    if (first.reveal() === second.reveal()) return ok;
    return {
      verdict: 'differs',
      finding: { key: 'findings.field.passwordsDiffer', substitutions: [] },
    };
  },
  blank(_, reading) {
    const text = readingText(reading);
    if (text === null) return unknown;
    return text === '' && (readingList(reading)?.hidden ?? 0) === 0 ? ok : differs;
  },
};

function judgeText(reading: Reading, isRight: (text: string) => boolean): Judgement {
  const text = readingText(reading);
  if (text === null) return unknown;
  if (text === '') return empty;
  return isRight(text) ? ok : differs;
}

/** Ignores white space at the ends, and runs of it. */
const folded = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * The decimal mark follows the user's locale (docs/workday.md, "Page markup"). The guide recommends
 * whole numbers only.
 */
const numberIn = (text: string): number =>
  Number(text.replace(/[.,]0{1,2}$/, '').replace(/[\s.,'’]/g, ''));

/** The list must hold at least these. A missing one may be folded away, so it is unknown then. */
function judgeIncludes(recommended: readonly string[], reading: Reading): Judgement {
  const list = readingList(reading);
  if (list === null) return unknown;
  const missing = recommended.filter((value) => !list.items.some((item) => sameName(item, value)));
  if (missing.length === 0) return ok;
  if (list.hidden > 0) return unknown;
  return { verdict: list.items.length === 0 ? 'empty' : 'differs', missing: missing.join(', ') };
}

/** On a page in another language, one of Workday's own names that differs may still be right. */
const orTranslated = (judgement: Judgement, { foreign = false }: JudgeContext): Judgement =>
  foreign && judgement.verdict === 'differs' ? unknown : judgement;
