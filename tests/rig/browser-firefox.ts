import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { pageSize, panelSize } from './browser-chromium.ts';
import { browsers, findBrowser } from './browser-places.js';
import { builtExtension } from './build.ts';
import { eventually } from './eventually.ts';
import { type FirefoxSidebar, firefoxSidebar } from './firefox-sidebar.ts';

const addOnId = 'connect-workday@kolleno.com';

export interface FirefoxWithExtension {
  browser: Browser;
  newPage(): Promise<Page>;
  sidebar: FirefoxSidebar;
  close(): Promise<void>;
}

/**
 * The build with one language left. A Firefox is in the languages that were installed with it, mostly one, and preferences cannot make it speak another;
 * so the extension is one that knows no other.
 */
function onlyIn(language: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'kolleno-connect-'));
  cpSync(builtExtension('firefox'), folder, { recursive: true });
  for (const other of readdirSync(join(folder, '_locales'))) {
    if (other !== language) rmSync(join(folder, '_locales', other), { recursive: true });
  }
  const manifest = join(folder, 'manifest.json');
  const content = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
  writeFileSync(manifest, JSON.stringify({ ...content, default_locale: language }));
  return folder;
}

/**
 * Starts an installed Firefox with the production build; every host name leads to the sandbox on `port`.
 * @param language of the extension, in place of the browser's
 */
export async function launchFirefox({
  port,
  language,
  preferences = {},
}: {
  port: number;
  language?: string;
  /** More of Firefox's own settings. */
  preferences?: Record<string, unknown>;
}): Promise<FirefoxWithExtension> {
  const executablePath = findBrowser('firefox');
  if (!executablePath) {
    throw new Error(
      `No ${browsers.firefox.name} was found: run "node tests/rig/set-up.mjs firefox", or name it in FIREFOX_PATH.`,
    );
  }
  const copy = language === undefined ? null : onlyIn(language);
  const folder = copy ?? builtExtension('firefox');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    args: [
      '--remote-allow-system-access',
      `--width=${pageSize.width + panelSize.width}`,
      `--height=${pageSize.height + 100}`,
    ],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${port}`,
      ...preferences,
    },
  });
  const close = async () => {
    await browser.close();
    if (copy) rmSync(copy, { recursive: true });
  };
  try {
    await browser.installExtension(folder);
    const sidebar = await firefoxSidebar(browser, addOnId);
    // As with everyone who installs it.
    await eventually('the sidebar to open at the installation', sidebar.isOpen);
    return { browser, newPage: () => browser.newPage(), sidebar, close };
  } catch (problem) {
    await close();
    throw problem;
  }
}
