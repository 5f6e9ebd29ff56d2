import type { Language } from './language.ts';

type Kind = 'text' | 'texts' | 'data';

interface Template {
  pattern: RegExp;
  /** The kind of text that its one gap accepts. */
  kind: Kind;
  before: string;
  after: string;
}

const gap = /\{(text|texts|data)\}/;

/** Texts by their English text, including templates with one gap. */
class Phrases {
  #known: Map<string, string>;
  #templates: Template[];

  constructor(phrases: Record<string, string>) {
    const entries = Object.entries(phrases);
    this.#known = new Map(entries);
    this.#templates = entries.filter(([english]) => gap.test(english)).map(templateOf);
  }

  find(english: string, fill: (kind: Kind, words: string) => string): string | undefined {
    const known = this.#known.get(english);
    if (known !== undefined) return known;
    for (const { pattern, kind, before, after } of this.#templates) {
      const words = pattern.exec(english)?.[1];
      if (words !== undefined) return before + fill(kind, words) + after;
    }
    return undefined;
  }
}

/** Looks up texts in one language. */
export class Phrasebook {
  #texts: Phrases;
  #values: Phrases;
  #onMissing: (english: string) => void;

  /** Calls `onMissing` for every text without a translation, which then stays English. */
  constructor({ texts, values }: Language, onMissing: (english: string) => void = () => {}) {
    this.#texts = new Phrases(texts);
    this.#values = new Phrases(values);
    this.#onMissing = onMissing;
  }

  /** A title, label, caption or message. */
  text(english: string): string {
    if (english === '') return '';
    return this.#texts.find(english, this.#fill) ?? this.option(english);
  }

  /** An option of a list. Moments, which lists also offer, are the same in every language. */
  option(english: string): string {
    const known = this.#values.find(english, this.#fill);
    if (known === undefined && /\p{L}{3}/u.test(english)) this.#onMissing(english);
    return known ?? english;
  }

  /**
   * A displayed value, translated line by line if Workday delivers it. All other values were
   * entered by people.
   */
  value(english: string): string {
    return english
      .split('\n')
      .map((line) => this.#values.find(line, this.#fill) ?? line)
      .join('\n');
  }

  #fill = (kind: Kind, words: string): string => {
    if (kind === 'data') return words;
    const parts = kind === 'texts' ? words.split(', ') : [words];
    return parts.map((one) => this.text(one)).join(', ');
  };
}

function templateOf([english, translation]: [string, string]): Template {
  const [start = '', kind = 'data', end = ''] = english.split(gap);
  const [before = '', , after = ''] = translation.split(gap);
  const pattern = new RegExp(`^${RegExp.escape(start)}(.+)${RegExp.escape(end)}$`, 's');
  return { pattern, kind: isKind(kind) ? kind : 'data', before, after };
}

function isKind(word: string): word is Kind {
  return word === 'text' || word === 'texts' || word === 'data';
}
