import type { ApiClient } from './api-clients.ts';
import type { Clock } from './clock.ts';
import { newRefreshToken } from './generated-values.ts';

export interface RefreshToken {
  /** Instance id of the API client. */
  client: string;
  /** Instance id of the account. */
  account: string;
  value: string;
  /**
   * The client's functional areas when the token was made. Later changes of the client do not reach
   * it (docs/workday.md, "Refresh token").
   */
  scopes: readonly string[];
  issuedAt: Date;
  /** Null if non-expiring. */
  expiresAt: Date | null;
}

const dayMs = 24 * 60 * 60 * 1000;

/** At most one refresh token for a client and an account. */
export class RefreshTokens {
  #tokens: RefreshToken[] = [];
  #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  all(): readonly RefreshToken[] {
    return this.#tokens;
  }

  of(client: string, account: string): RefreshToken | undefined {
    return this.#tokens.find((token) => token.client === client && token.account === account);
  }

  byValue(value: string): RefreshToken | undefined {
    return this.#tokens.find((token) => token.value === value);
  }

  isExpired({ expiresAt }: RefreshToken): boolean {
    return expiresAt !== null && expiresAt.getTime() < this.#clock.now();
  }

  /**
   * Creates a token; the previous one is invalid from now on.
   * @param scopes those of the client by default
   */
  regenerate(
    client: ApiClient,
    account: string,
    scopes: readonly string[] = client.scopes,
  ): RefreshToken {
    this.delete(client.id, account);
    const issuedAt = new Date(this.#clock.now());
    const token: RefreshToken = {
      client: client.id,
      account,
      value: newRefreshToken(),
      scopes: [...scopes],
      issuedAt,
      expiresAt: client.nonExpiring
        ? null
        : new Date(issuedAt.getTime() + client.refreshTokenTimeoutDays * dayMs),
    };
    this.#tokens.push(token);
    return token;
  }

  /** Deletes the tokens of a client that is gone. */
  deleteAllOf(client: string): void {
    this.#tokens = this.#tokens.filter((token) => token.client !== client);
  }

  delete(client: string, account: string): void {
    this.#tokens = this.#tokens.filter(
      (token) => token.client !== client || token.account !== account,
    );
  }
}
