// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { normaliseName } from '../../../utils/guide/index.ts';
import { readDocumentTitle } from '../../../utils/workday/dom/page.ts';
import { cleanLabel, oneLine, textOf } from '../../../utils/workday/dom/text.ts';

it('leaves out what nobody reads', () => {
  const label = document.createElement('label');
  label.innerHTML = 'Client <b>Secret</b><i aria-hidden="true">*</i><span hidden>Client ID</span>';
  expect(textOf(label)).toBe('Client Secret');
});

it('takes no longer for a text of any length', () => {
  expect(oneLine('a '.repeat(10_000_000)).length).toBeLessThan(30_000);
});

it('goes through a text of one sign once, not once for each of them', () => {
  // Other than ordinary blanks, these are left in a title by the browser.
  const blanks = '\u00a0'.repeat(500_000);
  expect(normaliseName(`a${blanks}b : c`)).toBe('a b:c');
  expect(readDocumentTitle({ title: `Maintain${blanks}Rules - Workday` } as Document)).toMatch(
    /^Maintain/,
  );
  const signs = '?*'.repeat(9_990);
  for (let times = 0; times < 100; times += 1) expect(cleanLabel(`a${signs}b`)).toBe(`a${signs}b`);
});

it('takes the required mark and the closing sign off a label, and nothing else', () => {
  expect(cleanLabel('* Name ?')).toBe('Name');
  expect(cleanLabel('Name :*')).toBe('Name');
  expect(cleanLabel('Why? How')).toBe('Why? How');
});
