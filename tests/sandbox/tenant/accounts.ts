import type { Clock } from './clock.ts';
import type { InstanceIds } from './instance-id.ts';
import {
  countFailure,
  isLockedOut,
  lockOut,
  noFailures,
  type SignOnRecord,
  unlock,
} from './lock-out.ts';
import type { PasswordRules } from './password-rules.ts';

export interface Account extends SignOnRecord {
  id: string;
  userName: string;
  /** The account's worker; integration system users have none. */
  person: string | null;
  /** Null if the person signs in through the company's identity provider. */
  password: string | null;
  passwordChangedAt: Date;
  randomPassword: boolean;
  requireNewPassword: boolean;
  sessionTimeoutMinutes: number;
  doNotAllowUiSessions: boolean;
  integrationUser: boolean;
  disabled: boolean;
}

export class Accounts {
  #accounts: Account[] = [];
  #newId: InstanceIds;
  #clock: Clock;
  #rules: PasswordRules;

  constructor(newId: InstanceIds, clock: Clock, rules: PasswordRules) {
    this.#newId = newId;
    this.#clock = clock;
    this.#rules = rules;
  }

  create(given: Partial<Account> & Pick<Account, 'userName'>): Account {
    const account: Account = {
      person: null,
      password: null,
      passwordChangedAt: new Date(this.#clock.now()),
      randomPassword: false,
      requireNewPassword: false,
      sessionTimeoutMinutes: 0,
      doNotAllowUiSessions: false,
      integrationUser: false,
      disabled: false,
      ...noFailures,
      ...given,
      id: this.#newId('account'),
    };
    this.#accounts.push(account);
    return account;
  }

  all(): readonly Account[] {
    return this.#accounts;
  }

  byId(id: string | undefined): Account | undefined {
    return this.#accounts.find((account) => account.id === id);
  }

  /** Compares user names without regard to case. */
  byUserName(userName: string): Account | undefined {
    return this.#accounts.find(
      (account) => account.userName.toLowerCase() === userName.toLowerCase(),
    );
  }

  /**
   * Returns the account if the password permits its services. Wrong passwords count towards the
   * lock.
   */
  signOn(userName: string, password: string): Account | null {
    const account = this.byUserName(userName);
    if (!account || account.disabled || this.isLocked(account)) return null;
    if (account.password === null || account.password !== password) {
      countFailure(account, this.#clock, this.#rules.lockOut);
      return null;
    }
    unlock(account);
    return account.requireNewPassword || this.isPasswordExpired(account) ? null : account;
  }

  isLocked(account: Account): boolean {
    return isLockedOut(account, this.#clock);
  }

  lock(account: Account): void {
    lockOut(account, this.#clock, this.#rules.lockOut);
  }

  daysSincePasswordChange({ passwordChangedAt }: Account): number {
    return Math.floor((this.#clock.now() - passwordChangedAt.getTime()) / dayMs);
  }

  isPasswordExpired(account: Account): boolean {
    return (
      account.password !== null &&
      !this.#rules.exempt.has(account.id) &&
      this.daysSincePasswordChange(account) > this.#rules.expirationDays
    );
  }
}

const dayMs = 24 * 60 * 60 * 1000;
