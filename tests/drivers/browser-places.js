// Places where browsers are installed, shared by the set-up script and the tests. Plain JavaScript,
// because the set-up script runs on any Node before anything is installed; the types are in
// browser-places.d.ts.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const programs = process.env.PROGRAMFILES ?? 'C:\\Program Files';
const programsX86 = process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)';
const ownPrograms = process.env.LOCALAPPDATA ?? 'C:\\Users\\Default\\AppData\\Local';

export const browsers = {
  chromium: {
    name: 'Chromium, Chrome or Edge',
    variable: 'CHROME_PATH',
    debianPackage: 'chromium',
    /** Names to look up on PATH. */
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    places: {
      linux: ['/usr/bin/chromium', '/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge'],
      darwin: [
        '/Applications/Chromium.app/Contents/MacOS/Chromium',
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
      win32: [
        join(ownPrograms, 'Chromium', 'Application', 'chrome.exe'),
        join(programs, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(programsX86, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(ownPrograms, 'Google', 'Chrome', 'Application', 'chrome.exe'),
        join(programs, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        join(programsX86, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
      ],
    },
  },
  firefox: {
    name: 'Firefox',
    variable: 'FIREFOX_PATH',
    debianPackage: 'firefox-esr',
    commands: ['firefox-esr', 'firefox'],
    places: {
      linux: ['/usr/bin/firefox-esr', '/usr/lib/firefox/firefox'],
      darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
      win32: [
        join(programs, 'Mozilla Firefox', 'firefox.exe'),
        join(programsX86, 'Mozilla Firefox', 'firefox.exe'),
      ],
    },
  },
};

const runnable = (path) => {
  try {
    accessSync(path, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

export function findBrowser(kind) {
  const browser = browsers[kind];
  const named = process.env[browser.variable];
  if (named) {
    if (runnable(named)) return named;
    throw new Error(
      `${browser.variable} names ${named}, which is not a program that can be started.`,
    );
  }
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => browser.commands.map((command) => join(folder, command)));
  return [...onPath, ...(browser.places[process.platform] ?? [])].find(runnable) ?? null;
}
