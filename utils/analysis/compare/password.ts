import type { Reading } from '../../workday/dom/snapshot.ts';
import { findRow } from '../../workday/read/find-row.ts';
import { readingSecret, readingText } from '../rows/reading.ts';
import { empty, type JudgeContext, type Judgement, ok, unknown } from './judgement.ts';
import { brokenRule, type PasswordRules, parsePasswordRules } from './password-rules.ts';

/** Judges a password by the rules that the page shows. */
export function judgePassword(reading: Reading, around: JudgeContext): Judgement {
  const secret = readingSecret(reading);
  if (secret === null) return unknown;
  if (secret.length === 0) return empty;
  if (isByProgram(reading)) return byProgram;
  const finding = brokenRule(secret, passwordRulesOf(around.rows), userNameOf(around));
  return finding ? { verdict: 'differs', finding } : ok;
}

/** Whether a program, such as a password manager, entered the password instead of the person. */
export const isByProgram = (reading: Reading): boolean =>
  'byProgram' in reading && reading.byProgram === true;

/** Whatever it is, it is nobody's choice for this account. Fill replaces it. */
export const byProgram: Judgement = {
  verdict: 'differs',
  finding: { key: 'findings.field.passwordByProgram', substitutions: [] },
};

/** Reads the row Password Rules (docs/workday.md, "Create Integration System User"). */
export function passwordRulesOf(rows: JudgeContext['rows']): PasswordRules {
  const row = findRow(rows, { labels: ['Password Rules'], control: 'read-only' });
  return parsePasswordRules((row && readingText(row.reading)) ?? '');
}

/** The user name on the same form, which a password must not contain. */
export function userNameOf({ rows, fields }: Pick<JudgeContext, 'rows' | 'fields'>): string {
  const field = fields.find(
    ({ recommend }) => recommend.kind === 'name' && recommend.name === 'isuUserName',
  );
  const row = field && findRow(rows, field);
  return row ? (readingText(row.reading) ?? '') : '';
}
