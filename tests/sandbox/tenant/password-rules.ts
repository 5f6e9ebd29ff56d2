import type { LockOutRules } from './lock-out.ts';

/** The content of Maintain Password Rules. */
export class PasswordRules {
  minimumCharacters = 8;
  minimumExpirationDays = 0;
  expirationDays = 90;
  warningDays = 14;
  failedSignOnAttempts = 5;
  lockoutMinutes = 15;
  sessionTimeoutMinutes = 120;
  publicSessionTimeoutMinutes = 15;
  /** Ids of the accounts whose password never expires. */
  readonly exempt = new Set<string>();

  get lockOut(): LockOutRules {
    return { maxFailures: this.failedSignOnAttempts, lockOutMinutes: this.lockoutMinutes };
  }

  /**
   * The list that Create Integration System User shows under "Password Rules" (docs/workday.md,
   * "Password rules").
   */
  describe(): string {
    return [
      'Password must not be the same as current password or user name',
      `Minimum number of characters required: ${this.minimumCharacters}`,
      'Alphabetic characters',
      'Uppercase characters',
      'Lowercase characters',
      'Arabic numerals 0 through 9',
      `Special characters: ${specialCharacters}`,
    ].join('\n');
  }

  /** Returns the rules that a password violates, in the wording of the list. */
  broken(password: string, userName: string): string[] {
    const broken: string[] = [];
    if (password.toLowerCase() === userName.toLowerCase())
      broken.push('must not be the same as user name');
    if (password.length < this.minimumCharacters)
      broken.push(`must have at least ${this.minimumCharacters} characters`);
    if (!/[A-Z]/.test(password)) broken.push('must contain uppercase characters');
    if (!/[a-z]/.test(password)) broken.push('must contain lowercase characters');
    if (!/[0-9]/.test(password)) broken.push('must contain Arabic numerals 0 through 9');
    if (![...password].some((character) => specialCharacters.includes(character)))
      broken.push('must contain special characters');
    return broken;
  }
}

const specialCharacters = ' !"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';
