import type { InstanceIds } from './instance-id.ts';

export interface Account {
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
  failedSignOns: number;
}

/** Sign-ons with a wrong password after which an account is locked. */
const failedSignOnsToLock = 5;

export class Accounts {
  #accounts: Account[] = [];
  #newId: InstanceIds;

  constructor(newId: InstanceIds) {
    this.#newId = newId;
  }

  create(given: Partial<Account> & Pick<Account, 'userName'>): Account {
    const account: Account = {
      person: null,
      password: null,
      passwordChangedAt: new Date(),
      randomPassword: false,
      requireNewPassword: false,
      sessionTimeoutMinutes: 0,
      doNotAllowUiSessions: false,
      integrationUser: false,
      disabled: false,
      failedSignOns: 0,
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
    if (!account || account.disabled || isLocked(account)) return null;
    if (account.password === null || account.password !== password) {
      account.failedSignOns += 1;
      return null;
    }
    account.failedSignOns = 0;
    return account.requireNewPassword ? null : account;
  }
}

export function isLocked(account: Account): boolean {
  return account.failedSignOns >= failedSignOnsToLock;
}
