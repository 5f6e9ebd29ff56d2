import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { permissions } from '../../../utils/guide/index.ts';
import { everyPage, fieldsOf } from '../../fixtures/every-sandbox-page.ts';
import { Interpreter, languages } from '../../sandbox/languages/interpreter.ts';
import { Phrasebook } from '../../sandbox/languages/phrasebook.ts';

/** Names of people and companies in the pages' sources. */
const names = ['Northwind Payments Outbound', 'Olivia Hart'];

/** Words that are the same in German. */
const sameInGerman = ['Name', 'OK', 'Person', 'Status'];

/** Wording seen in machine-translated guides, which must not be used as test data for detection. */
const machineTranslated = [
  'Integration System-Benutzer erstellen',
  '統合システム ユーザーの作成',
  'セキュリティ グループのドメイン アクセス許可の管理',
  'API クライアントの登録',
];

/** Finds the texts in the pages' sources by their syntax. */
function textsInSources(): string[] {
  const folder = join(import.meta.dirname, '../../sandbox/pages');
  const written = [
    /\b(?:label|title|message)\b(?: =|:)\s+'([^']+)'/g,
    /\b(?:section|tile)\((?:'56[^']+', )?'([^']+)'/g,
    /\bfieldError\([^,]+,\s*'([^']+)'/g,
  ];
  const sources = globSync('**/*.ts', { cwd: folder }).map((file) =>
    readFileSync(join(folder, file), 'utf8'),
  );
  const texts = sources.flatMap((source) =>
    written.flatMap((pattern) => [...source.matchAll(pattern)].map(([, text]) => text ?? '')),
  );
  return [...new Set(texts)].filter((text) => !names.includes(text));
}

const composed = [
  'The field User Name must be a whole number.',
  'Invalid password: the password must have at least 8 characters, must contain special characters.',
  'Implementation - acme_dpt1',
  'Sign in to acme_dpt1',
  'Sign In',
  'Username',
  'Password',
  'Error',
  'Tasks and Reports',
];

const pages = everyPage();

describe.each(languages)('$code', (language) => {
  it('translates every text of the pages', () => {
    const missing = new Set<string>();
    const interpreter = new Interpreter(language, (english) => missing.add(english));
    for (const page of pages) interpreter.page(page);
    for (const text of [...textsInSources(), ...composed]) interpreter.text(text);
    expect([...missing].filter((text) => !names.includes(text))).toEqual([]);
  });

  it('has texts in its sources to translate, so that the test above is meaningful', () => {
    expect(textsInSources().length).toBeGreaterThan(200);
    expect(pages.length).toBeGreaterThan(100);
  });

  it('reports a text without a translation', () => {
    const missing: string[] = [];
    const phrases = new Phrasebook(language, (english) => missing.push(english));
    expect(phrases.text('Brand New Label')).toBe('Brand New Label');
    expect(phrases.text('The field Brand New Label is required and must have a value.')).toContain(
      'Brand New',
    );
    expect(missing).toEqual(['Brand New Label', 'Brand New Label']);
  });

  it('keeps gaps, leaves nothing empty or English, and avoids machine-translated wording', () => {
    const gaps = (text: string) => text.match(/\{\w+\}/g) ?? [];
    for (const [english, own] of Object.entries({ ...language.texts, ...language.values })) {
      expect({ english, gaps: gaps(own) }).toEqual({ english, gaps: gaps(english) });
      expect(own.trim()).not.toBe('');
      if (!sameInGerman.includes(english)) expect(own).not.toBe(english);
      expect(machineTranslated).not.toContain(own);
    }
  });

  it('distinguishes the labels of a page wherever English does', () => {
    const phrases = new Phrasebook(language);
    for (const page of pages) {
      const labels = [
        ...new Set(
          fieldsOf(page.widgets).flatMap((field) => ('label' in field ? field.label : [])),
        ),
      ];
      const own = new Set(labels.map((label) => phrases.text(label)));
      expect({ title: page.title, labels: own.size }).toEqual({
        title: page.title,
        labels: labels.length,
      });
    }
  });

  it('has a distinct name for each domain of the guide, and distinct names for some domains among all', () => {
    const own = permissions.map(({ name }) => language.domains[name]);
    expect(own).not.toContain(undefined);
    expect(new Set(own).size).toBe(new Set(permissions.map(({ name }) => name)).size);
    expect(Object.keys(language.domains).length).toBeLessThan(100);
  });
});
