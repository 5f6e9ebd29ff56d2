import { newAccessToken } from './generated-values.ts';

export interface AccessToken {
  /** Instance id of the API client. */
  client: string;
  /** Instance id of the account. */
  account: string;
  expiresAt: number;
}

const hourMs = 60 * 60 * 1000;

export class AccessTokens {
  #tokens = new Map<string, AccessToken>();

  issue(client: string, account: string): string {
    const value = newAccessToken();
    this.#tokens.set(value, { client, account, expiresAt: Date.now() + hourMs });
    return value;
  }

  inForce(value: string): AccessToken | undefined {
    const token = this.#tokens.get(value);
    return token && token.expiresAt > Date.now() ? token : undefined;
  }
}
