import type { Browser } from 'puppeteer-core';

/** The WebDriver BiDi connection of Puppeteer. */
export interface FirefoxConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
  emit(event: string, data: object): void;
}

/** Puppeteer's types hide the connection, but Firefox has commands that Puppeteer does not use. */
export const bidiConnection = (browser: Browser): FirefoxConnection =>
  (browser as unknown as { connection: FirefoxConnection }).connection;
