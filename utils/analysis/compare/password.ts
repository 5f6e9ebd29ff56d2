import type { Reading } from '../../workday/dom/snapshot.ts';
import { findRow } from '../../workday/read/find-row.ts';
import { readingSecret, readingText } from '../rows/reading.ts';
import { empty, type JudgeContext, type Judgement, ok, unknown } from './judgement.ts';
import { brokenRule, type PasswordRules, parsePasswordRules } from './password-rules.ts';

/** A password by the rules that the page shows. */
export function judgePassword(reading: Reading, around: JudgeContext): Judgement {
  const secret = readingSecret(reading);
  if (secret === null) return unknown;
  if (secret.length === 0) return empty;
  const finding = brokenRule(secret, passwordRulesOf(around.rows), userNameOf(around));
  return finding ? { verdict: 'differs', finding } : ok;
}

/** From the row Password Rules (docs/workday.md, "Create Integration System User"). */
export function passwordRulesOf(rows: JudgeContext['rows']): PasswordRules {
  const row = findRow(rows, { labels: ['Password Rules'], control: 'read-only' });
  // Rules in another language say nothing to us; then the usual ones hold.
  const readable = row && row.knownAs === undefined;
  return parsePasswordRules(readable ? (readingText(row.reading) ?? '') : '');
}

/** The user name on the same form, which a password must not contain. */
export function userNameOf(around: Pick<JudgeContext, 'rows' | 'fields'>): string {
  const field = around.fields.find(
    ({ recommend }) => recommend.kind === 'name' && recommend.name === 'isuUserName',
  );
  const row = field && findRow(around.rows, field);
  return row ? (readingText(row.reading) ?? '') : '';
}
