import { always, type Forms, type Language } from './languages.ts';
import { type KeyUses, patternOf } from './uses.ts';

/** The problems of the catalogue. Each is a sentence that names the key and the file. */
export function catalogueProblems(
  [english, ...others]: readonly Language[],
  uses: KeyUses,
): string[] {
  if (english?.code !== 'en') return ['There is no en.yml, which the other languages translate.'];
  return [
    ...unused(english, uses),
    ...unknown(english, uses),
    ...others.flatMap((language) => compareWithEnglish(english, language)),
    ...[english, ...others].flatMap(ownProblems),
  ];
}

function unused({ file, sentences }: Language, { plain, templates, manifest }: KeyUses): string[] {
  const patterns = [...templates.keys()].map(patternOf);
  return [...sentences.keys()]
    .filter(
      (key) =>
        !plain.has(key) && !manifest.has(key) && !patterns.some((pattern) => pattern.test(key)),
    )
    .map((key) => `${file}: nothing says ${key}. Take it out, in every language.`);
}

/**
 * Keys that the code uses and the catalogue lacks. A text counts as a key if its first part is a
 * section of the catalogue.
 */
function unknown({ file, sentences }: Language, { plain, templates, manifest }: KeyUses): string[] {
  const keys = [...sentences.keys()];
  const sections = new Set(keys.filter((key) => key.includes('.')).map((key) => key.split('.')[0]));
  const isKey = (text: string) => text.includes('.') && sections.has(text.split('.')[0]);
  return [
    ...[...plain].filter(([text]) => isKey(text) && !sentences.has(text)),
    ...[...manifest].filter(([text]) => !sentences.has(text)),
    ...[...templates].filter(
      ([text]) => isKey(text) && !keys.some((key) => patternOf(text).test(key)),
    ),
  ].map(([text, path]) => `${file}: ${path} says ${text}, which is not there.`);
}

function compareWithEnglish(english: Language, { file, sentences }: Language): string[] {
  const missing = [...english.sentences.keys()].filter((key) => !sentences.has(key));
  const extra = [...sentences.keys()].filter((key) => !english.sentences.has(key));
  const different = [...sentences].flatMap(([key, forms]) => {
    const model = english.sentences.get(key);
    const reason = model && deviation(model, forms);
    return reason ? `${file}: ${key} ${reason}` : [];
  });
  return [
    ...missing.map((key) => `${file}: ${key} is missing.`),
    ...extra.map((key) => `${file}: ${key} is not in ${english.file}.`),
    ...different,
  ];
}

/** How a translation deviates from English in a way that it must not, or null. */
function deviation(english: Forms, forms: Forms): string | null {
  const counted = !(always in english);
  if (counted === always in forms)
    return counted
      ? 'needs a form for each kind of count: at least n.'
      : 'depends on no count, so it is one sentence.';
  if (!counted) {
    const wanted = placeholders(english[always]);
    return same(wanted, placeholders(forms[always]))
      ? null
      : `has other placeholders than English, which has ${named(wanted)}.`;
  }
  if (forms.n === undefined) return 'has no form n, for all counts that have none of their own.';
  const known = new Set(Object.values(english).flatMap((form) => [...placeholders(form)]));
  const foreign = Object.values(forms).flatMap((form) =>
    [...placeholders(form)].filter((one) => !known.has(one)),
  );
  if (foreign.length > 0) return `has ${named(foreign)}, which English has not.`;
  const wanted = placeholders(english.n);
  return same(wanted, placeholders(forms.n))
    ? null
    : `has other placeholders in its form n than English, which has ${named(wanted)}.`;
}

const placeholders = (text = ''): Set<string> => new Set(text.match(/\$\d/g));
const same = (one: Set<string>, other: Set<string>): boolean =>
  one.symmetricDifference(other).size === 0;
const named = (marks: Iterable<string>): string => [...marks].sort().join(' and ') || 'none';

/** Limit of Chrome's and Edge's stores for the description in a manifest. */
const maxDescriptionLength = 132;

/** The forms of a count are stored in one of these orders, by which `say` tells them apart. */
const formOrders = ['n', '1,n', '0,1,n'];

function ownProblems({ code, file, sentences }: Language): string[] {
  const problems: string[] = [];
  for (const [key, forms] of sentences) {
    if (Object.values(forms).some((form) => form.trim() === ''))
      problems.push(`${file}: ${key} says nothing.`);
    // The separator between the forms of a count, which are stored as one text.
    if (Object.values(forms).some((form) => form.includes(' | ')))
      problems.push(`${file}: ${key} holds “ | ”.`);
    if (!(always in forms) && !formOrders.includes(Object.keys(forms).join()))
      problems.push(
        `${file}: ${key} has the forms ${Object.keys(forms).join()}; there are ${formOrders.join(' or ')}.`,
      );
  }
  const description = sentences.get('extensionDescription')?.[always] ?? '';
  if (description.length > maxDescriptionLength)
    problems.push(
      `${file}: extensionDescription has ${description.length} characters; stores take ${maxDescriptionLength}.`,
    );
  if (sentences.get('language')?.[always] !== code)
    problems.push(`${file}: language must be ${code}.`);
  return problems;
}
