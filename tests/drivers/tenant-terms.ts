import { languages } from '../sandbox/languages/interpreter.ts';
import { Phrasebook } from '../sandbox/languages/phrasebook.ts';

/**
 * The names that a tenant's user interface uses, as its administrator knows them. The extension
 * does not have this list.
 */
export class TenantTerms {
  /** Whether the tenant uses another language than English. */
  readonly isTranslated: boolean;
  readonly #phrases: Phrasebook | null;
  readonly #domains: Record<string, string>;

  /** @param code language code of the tenant */
  constructor(code: string) {
    const language = languages.find((one) => one.code === code) ?? null;
    this.isTranslated = language !== null;
    this.#phrases = language && new Phrasebook(language);
    this.#domains = language?.domains ?? {};
  }

  /** Translates the name of a task, a label, a button or an option. */
  of(english: string): string {
    return this.#phrases?.text(english) ?? english;
  }

  /** Translates the name of a domain security policy. A tenant translates only some of them. */
  ofDomain(english: string): string {
    return this.#domains[english] ?? english;
  }
}
