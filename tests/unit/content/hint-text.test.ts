import { describe, expect, it } from 'vitest';
import { hintText } from '../../../utils/content/render/hint-text.ts';
import { ringTone } from '../../../utils/state/verdict-tone.ts';
import { fieldStatus } from '../../fixtures/field-status.ts';

describe('the words of a hint', () => {
  it('recommends a value while the field is empty', () => {
    expect(hintText(fieldStatus())).toMatchObject({
      tone: 'todo',
      word: 'Recommended',
      value: 'Kolleno API Client',
    });
  });

  it('says how a right value is right', () => {
    expect(hintText(fieldStatus({ verdict: 'ok' })).word).toBe('Matches');
    expect(
      hintText(
        fieldStatus({
          verdict: 'ok',
          control: 'checkbox',
          tick: { recommended: true, shown: true },
        }),
      ).word,
    ).toBe('Selected');
    expect(
      hintText(fieldStatus({ verdict: 'ok', control: 'password', recommended: '' })).word,
    ).toBe('Meets the rules');
  });

  it('gives the sentence for a value that breaks the connection', () => {
    const words = hintText(
      fieldStatus({
        verdict: 'differs',
        finding: { key: 'findings.field.scopeMissing', substitutions: ['System'] },
      }),
    );
    expect(words).toMatchObject({
      tone: 'wrong',
      sentence: 'Add the missing functional area to Scope (step 7): System.',
    });
  });

  it('leaves another choice to the administrator, without alarm', () => {
    expect(hintText(fieldStatus({ verdict: 'differs' }))).toMatchObject({
      tone: 'note',
      sentence: '',
    });
  });

  it('admits what it cannot tell', () => {
    expect(hintText(fieldStatus({ verdict: 'unknown' }))).toMatchObject({
      tone: 'unsure',
    });
  });

  it('tells the rule for a password, never a password', () => {
    const status = fieldStatus({ control: 'password', recommended: '', shown: '', copy: null });
    expect(hintText(status).value).toBe('16 or more characters');
    expect(hintText({ ...status, again: true }).value).toBe('Same password again');
  });
});

describe('the ring', () => {
  it('marks what is required and missing, and what breaks the connection', () => {
    const finding = { key: 'findings.field.clientDisabled' as const, substitutions: [] };
    expect(ringTone(fieldStatus())).toBe('todo');
    expect(ringTone(fieldStatus({ verdict: 'differs', finding }))).toBe('wrong');
    expect(ringTone(fieldStatus({ verdict: 'differs' }))).toBeNull();
    expect(ringTone(fieldStatus({ verdict: 'ok' }))).toBeNull();
    expect(ringTone(fieldStatus({ required: false }))).toBeNull();
  });

  it('says when the field was found by its place only, and when a name cannot be read', () => {
    expect(hintText(fieldStatus()).aside).toBe('');
    expect(hintText(fieldStatus({ uncertain: true })).aside).toContain('by its place');
    const name = fieldStatus({ verdict: 'unknown', control: 'select', translated: true });
    expect(hintText(name).sentence).toContain('another language');
  });

  it('has the words of ticks from the catalogue', () => {
    const tick = (recommended: boolean, shown: boolean) =>
      hintText(
        fieldStatus({
          control: 'checkbox',
          verdict: recommended === shown ? 'ok' : 'differs',
          tick: { recommended, shown },
        }),
      );
    expect([tick(true, true).word, tick(false, false).word]).toEqual(['Selected', 'Not selected']);
    expect([tick(true, false).value, tick(false, true).value]).toEqual([
      'Tick this box',
      'Leave this box unticked',
    ]);
  });
});
