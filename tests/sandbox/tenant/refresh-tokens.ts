import type { ApiClient } from './api-clients.ts';
import { newRefreshToken } from './generated-values.ts';

export interface RefreshToken {
  /** Instance id of the API client. */
  client: string;
  /** Instance id of the account. */
  account: string;
  value: string;
  issuedAt: Date;
  /** Null if non-expiring. */
  expiresAt: Date | null;
}

const dayMs = 24 * 60 * 60 * 1000;

/** At most one refresh token for a client and an account. */
export class RefreshTokens {
  #tokens: RefreshToken[] = [];

  all(): readonly RefreshToken[] {
    return this.#tokens;
  }

  of(client: string, account: string): RefreshToken | undefined {
    return this.#tokens.find((token) => token.client === client && token.account === account);
  }

  byValue(value: string): RefreshToken | undefined {
    return this.#tokens.find((token) => token.value === value);
  }

  /** Creates a token; the previous one is invalid from now on. */
  regenerate(client: ApiClient, account: string): RefreshToken {
    this.delete(client.id, account);
    const issuedAt = new Date();
    const token: RefreshToken = {
      client: client.id,
      account,
      value: newRefreshToken(),
      issuedAt,
      expiresAt: client.nonExpiring
        ? null
        : new Date(issuedAt.getTime() + client.refreshTokenTimeoutDays * dayMs),
    };
    this.#tokens.push(token);
    return token;
  }

  delete(client: string, account: string): void {
    this.#tokens = this.#tokens.filter(
      (token) => token.client !== client || token.account !== account,
    );
  }
}
