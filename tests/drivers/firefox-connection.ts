import type { Browser } from 'puppeteer-core';

/** What puppeteer speaks WebDriver BiDi through. */
export interface FirefoxConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  emit(event: string, data: object): void;
}

/** Puppeteer's types keep it back, and Firefox can more than puppeteer asks of it. */
export const bidiConnection = (browser: Browser): FirefoxConnection =>
  (browser as unknown as { connection: FirefoxConnection }).connection;
