import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCatalogue } from '../../../modules/i18n/languages.ts';
import { causes } from '../../../utils/guide/causes/index.ts';
import { root } from '../../runners/build.ts';

const page = readFileSync(join(root, 'docs/troubleshooting.md'), 'utf8');
const [english] = await readCatalogue(join(root, 'utils/i18n'));
const filled = (text: string) => text.replaceAll(/\$\d/g, '…');
const sentences = new Map(
  [...(english?.sentences ?? [])].map(([key, forms]) => [key, Object.values(forms).map(filled)]),
);
const all = [...sentences.values()].flat();

/** Quoted names inside quotes stay part of the outer quote: the outermost pair counts. */
const quotes = [...page.matchAll(/“((?:[^“”]|“[^“”]*”)*)”/g)].map(([, text = '']) => text);
/** The panel's texts in the first column. */
const rows = [...page.matchAll(/^\| “((?:[^“”]|“[^“”]*”)*)” \|/gm)].map(([, text = '']) => text);

it.each(quotes.filter((text) => text !== '…'))('“%s” is a text of the extension', (text) => {
  expect(all.some((sentence) => sentence.includes(text))).toBe(true);
});

it.each(
  [...sentences]
    .filter(([key]) => /^findings\.(?:verify|handoff)\./.test(key) && !key.includes('.cause.'))
    .flatMap(([key, [text = '']]) => [[key, text] as const]),
)('%s has its own row', (key, text) => {
  const own = rows.filter((row) => text.startsWith(row));
  expect(own, text).toHaveLength(1);
  const others = [...sentences].filter(
    ([other, [said = '']]) =>
      other.startsWith('findings.') && other !== key && said.startsWith(own[0] ?? ''),
  );
  expect(others.map(([other]) => other)).toEqual([]);
});

it('has the causes of the diagnosis, all of them, in their order and words', () => {
  const said = (key: string) => sentences.get(key)?.[0] ?? '';
  const table = causes.map(({ id }) =>
    ['is', 'sign', 'cure'].map((part) => said(`causes.${id}.${part}`)).join(' | '),
  );
  const [, section = ''] = page.split('### The causes');
  const written = [...(section.split('## ')[0] ?? '').matchAll(/^\| ([A-Z].*) \|$/gm)];
  expect(written.map(([, row]) => row)).toEqual(table);
});
