import type { Reading } from '../../workday/dom/snapshot.ts';
import { findRow } from '../rows/find-row.ts';
import { secretOf, textOf } from '../rows/reading.ts';
import { empty, type Judgement, ok, type Surroundings, unknown } from './judgement.ts';
import { checkPassword, type PasswordRules, parsePasswordRules } from './password-rules.ts';

/** A password by the rules that the page shows. */
export function judgePassword(reading: Reading, around: Surroundings): Judgement {
  const secret = secretOf(reading);
  if (secret === null) return unknown;
  if (secret.length === 0) return empty;
  const finding = checkPassword(secret, passwordRulesOf(around.rows), userNameOf(around));
  return finding ? { verdict: 'differs', finding } : ok;
}

/** From the row Password Rules (docs/workday.md, "Create Integration System User"). */
export function passwordRulesOf(rows: Surroundings['rows']): PasswordRules {
  const row = findRow(rows, { labels: ['Password Rules'], control: 'read-only' });
  // Rules in another language say nothing to us; then the usual ones hold.
  const readable = row && row.knownAs === undefined;
  return parsePasswordRules(readable ? (textOf(row.reading) ?? '') : '');
}

/** The user name on the same form, which a password must not contain. */
export function userNameOf(around: Pick<Surroundings, 'rows' | 'fields'>): string {
  const field = around.fields.find(
    ({ recommend }) => recommend.kind === 'name' && recommend.name === 'isuUserName',
  );
  const row = field && findRow(around.rows, field);
  return row ? (textOf(row.reading) ?? '') : '';
}
