import type { Clock } from './clock.ts';
import { newAccessToken } from './generated-values.ts';

export interface AccessToken {
  /** Instance id of the API client. */
  client: string;
  /** Instance id of the account. */
  account: string;
  /** The functional areas of the refresh token that it came from. */
  scopes: readonly string[];
  expiresAt: number;
}

const hourMs = 60 * 60 * 1000;

export class AccessTokens {
  #tokens = new Map<string, AccessToken>();
  #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  issue({ client, account, scopes }: Omit<AccessToken, 'expiresAt'>): string {
    const value = newAccessToken();
    this.#tokens.set(value, { client, account, scopes, expiresAt: this.#clock.now() + hourMs });
    return value;
  }

  inForce(value: string): AccessToken | undefined {
    const token = this.#tokens.get(value);
    return token && token.expiresAt > this.#clock.now() ? token : undefined;
  }
}
