import { passwordRulesOf, userNameOf } from '../../analysis/compare/password.ts';
import { brokenRule, generatePassword } from '../../analysis/compare/password-rules.ts';
import type { Observation } from '../../analysis/observe/observe.ts';
import type { Page } from '../../guide/task.ts';
import type { Secret } from '../../lib/secret.ts';
import { pageKey } from '../../state/learnt-pages.ts';
import type { PageStatus } from '../../state/page-status.ts';

export interface PasswordPage {
  /** Gives what the last look gave. */
  tracker: { current(): Observation | null };
  /** Reads the page as it is now, apart from the looks. */
  readNow(): Observation | null;
}

export interface PagePassword {
  /** A new password by the rules of the page. Null if none fits. */
  generate(guidePage: Page, status: PageStatus): Secret | null;
  /** The last generated password of the open page if it still fits, or a new one. */
  toCopy(): Secret | null;
}

/** The password that is generated for a page: both boxes must get the same one. */
export function createPagePassword(page: PasswordPage): PagePassword {
  let generated: { page: string; secret: Secret } | null = null;

  /** The rules on the page, and the user name that the form holds by now. */
  function demandsOf({ fields }: Page) {
    const rows = page.readNow()?.snapshot.rows ?? [];
    return { rules: passwordRulesOf(rows), userName: userNameOf({ rows, fields }) };
  }

  function generate(guidePage: Page, status: PageStatus): Secret | null {
    const { rules, userName } = demandsOf(guidePage);
    const fillRandom = (bytes: Uint8Array<ArrayBuffer>) => crypto.getRandomValues(bytes);
    const secret = generatePassword(rules, fillRandom, userName);
    generated = secret && { page: keyOf(status), secret };
    return secret;
  }

  function toCopy(): Secret | null {
    const { recognition, status } = page.tracker.current() ?? {};
    const guidePage = recognition?.match === 'certain' ? recognition.page : null;
    if (!status || !guidePage?.fields.some(({ recommend }) => recommend.kind === 'password'))
      return null;
    if (generated?.page !== keyOf(status)) return generate(guidePage, status);
    const { rules, userName } = demandsOf(guidePage);
    return brokenRule(generated.secret, rules, userName) === null
      ? generated.secret
      : generate(guidePage, status);
  }

  return { generate, toCopy };
}

export const keyOf = ({ task, page }: PageStatus): string => pageKey(task, page);
