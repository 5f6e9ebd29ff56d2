import { languages } from '../sandbox/languages/interpreter.ts';
import { Phrasebook } from '../sandbox/languages/phrasebook.ts';

/** What a tenant's user interface calls things, as its administrator knows it. The extension knows nothing of it. */
export class TenantTerms {
  /** The names are not Workday's English ones. */
  readonly isTranslated: boolean;
  readonly #phrases: Phrasebook | null;
  readonly #domains: Record<string, string>;

  /** @param code language of the tenant */
  constructor(code: string) {
    const language = languages.find((one) => one.code === code) ?? null;
    this.isTranslated = language !== null;
    this.#phrases = language && new Phrasebook(language);
    this.#domains = language?.domains ?? {};
  }

  /** The name of a task, a label, a button or an option. */
  of(english: string): string {
    return this.#phrases?.text(english) ?? english;
  }

  /** The name of a domain security policy; a tenant translates some of them. */
  ofDomain(english: string): string {
    return this.#domains[english] ?? english;
  }
}
