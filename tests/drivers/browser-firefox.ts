import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { builtExtension } from '../runners/build.ts';
import { pageSize, panelSize } from './browser-chromium.ts';
import { closeBrowser, logBrowser } from './browser-log.ts';
import { browsers, findBrowser } from './browser-places.js';
import { bidiConnection } from './firefox-connection.ts';
import { FirefoxWindow } from './firefox-window.ts';
import { maxWaitMs } from './wait-until.ts';

const addOnId = 'connect-workday@kolleno.com';

export interface FirefoxWithExtension {
  browser: Browser;
  newPage(): Promise<Page>;
  window: FirefoxWindow;
  close(): Promise<void>;
}

/**
 * Copies the build and keeps only one of its languages. Firefox speaks only the languages it was
 * installed with, usually one, and no preference changes that.
 */
function keepOneLanguage(language: string): string {
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

const installedIn = (profile: string) => join(profile, 'extensions', `${addOnId}.xpi`);

/**
 * Installs the extension permanently, as Mozilla's store does. A temporary installation would be
 * gone after a restart of Firefox.
 */
async function installPermanently(
  browser: Browser,
  folder: string,
  profile: string,
): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  const packed = zipSync(
    Object.fromEntries(
      files.map(({ parentPath, name }): [string, Uint8Array] => {
        const path = join(parentPath, name);
        return [relative(folder, path).replaceAll(sep, '/'), readFileSync(path)];
      }),
    ),
  );
  const path = join(profile, 'to-install.xpi');
  writeFileSync(path, packed);
  await bidiConnection(browser).send('webExtension.install', {
    extensionData: { type: 'archivePath', path },
    'moz:permanent': true,
  });
}

export function findFirefox(): string {
  const path = findBrowser('firefox');
  if (path) return path;
  throw new Error(
    `No ${browsers.firefox.name} was found: run "node tests/runners/set-up.mjs firefox", or name it in FIREFOX_PATH.`,
  );
}

/**
 * Starts an installed Firefox with the production build. Every host name resolves to the sandbox on
 * `port`.
 */
export async function launchFirefox({
  port,
  language,
  preferences = {},
  profile,
  folder: unpacked = builtExtension('firefox'),
  executablePath = findFirefox(),
}: {
  port: number;
  /** Folder of the unpacked extension. Default: the build's folder. */
  folder?: string;
  /** Language of the extension. Default: the browser's. */
  language?: string;
  /** Additional Firefox preferences. */
  preferences?: Record<string, unknown>;
  /**
   * Folder of the browser profile, kept with the extension when the browser closes. Needs a Firefox
   * that installs unsigned extensions, such as ESR. The default is a temporary profile.
   */
  profile?: string;
  executablePath?: string;
}): Promise<FirefoxWithExtension> {
  const copy = language === undefined ? null : keepOneLanguage(language);
  const folder = copy ?? unpacked;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: maxWaitMs,
    acceptInsecureCerts: true,
    ...(profile !== undefined && { userDataDir: profile }),
    args: [
      '--remote-allow-system-access',
      `--width=${pageSize.width + panelSize.width}`,
      `--height=${pageSize.height + 100}`,
    ],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${port}`,
      ...preferences,
      'xpinstall.signatures.required': false,
    },
  });
  logBrowser(browser);
  const close = async () => {
    await closeBrowser(browser);
    if (copy) rmSync(copy, { recursive: true });
  };
  try {
    const installed = profile !== undefined && existsSync(installedIn(profile));
    if (profile === undefined) await browser.installExtension(folder);
    else if (!installed) await installPermanently(browser, folder, profile);
    const window = await FirefoxWindow.of(browser, addOnId);
    if (!installed) await window.closeWelcome();
    return { browser, newPage: () => browser.newPage(), window, close };
  } catch (problem) {
    await close();
    throw problem;
  }
}
