import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parsers } from './parsers.ts';

const files = globSync('tests/security/fuzz/*.module.test.ts').filter(
  (file) => !file.includes('inventory'),
);
const texts = files.map((file) => readFileSync(file, 'utf8'));

it.each(parsers.filter((parser) => !parser.startsWith('the message ')))(
  '%s is covered in one place',
  (parser) => {
    expect(texts.flatMap((text) => text.split(parser).slice(1))).toHaveLength(1);
  },
);

it('every message is covered', () => {
  expect(texts.filter((text) => /fuzz\(`the message \$\{type\}`/.test(text))).toHaveLength(1);
  expect(parsers.filter((parser) => parser.startsWith('the message ')).length).toBeGreaterThan(20);
});
