// Prepares a fresh clone: `node tests/runners/set-up.mjs chromium [firefox]`. It runs on any Node
// from version 20 with nothing installed, so it is plain JavaScript and imports only Node's own
// modules. It prints nothing if there is nothing to do.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browsers, findBrowser } from '../drivers/browser-places.js';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

class SetUpProblem extends Error {}

const packagesOf = (file) => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return null;
  }
};

/**
 * npm writes the hidden lock file last, so it proves a complete installation of exactly these
 * versions.
 */
function dependenciesAreCurrent() {
  const locked = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  if (!locked || !installed || !existsSync(join(root, 'node_modules', '.bin', 'node')))
    return false;
  const lockedAndMissing = Object.entries(locked).some(
    ([path, entry]) => path !== '' && !entry.optional && !installed[path],
  );
  const installedAndOther = Object.entries(installed).some(
    ([path, entry]) =>
      locked[path]?.version !== entry.version || locked[path]?.integrity !== entry.integrity,
  );
  return !lockedAndMissing && !installedAndOther;
}

function installDependencies() {
  if (dependenciesAreCurrent()) return;
  console.log('Installing the locked dependencies …');
  const { status } = spawnSync('npm', ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0 || !dependenciesAreCurrent()) {
    throw new SetUpProblem(
      'The dependencies could not be installed: npm needs to reach its registry and to run install scripts. See the lines above, then run "npm ci" here.',
    );
  }
}

const isDebianRoot = () =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

let listsUpdated = false;
function aptInstall(debianPackage) {
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      maxBuffer: 64 * 1024 * 1024,
    });
  console.log(`Installing ${debianPackage} with apt-get …`);
  if (!listsUpdated) {
    apt('update');
    listsUpdated = true;
  }
  const { status, stderr } = apt('install', '-y', '--no-install-recommends', debianPackage);
  if (status !== 0) console.error(stderr);
}

function provideBrowser(kind) {
  if (findBrowser(kind)) return;
  const { name, variable, debianPackage } = browsers[kind];
  if (isDebianRoot()) aptInstall(debianPackage);
  if (findBrowser(kind)) return;
  throw new SetUpProblem(
    `No ${name} was found: install it (on Debian: apt-get install ${debianPackage}), or name the program in ${variable}.`,
  );
}

/** Without a font a headless browser draws boxes instead of letters. */
function provideFonts() {
  if (!isDebianRoot()) return;
  const folder = '/usr/share/fonts';
  const hasFonts =
    existsSync(folder) &&
    readdirSync(folder, { recursive: true }).some((file) => /\.(ttf|otf|ttc)$/i.test(String(file)));
  if (!hasFonts) aptInstall('fonts-dejavu-core');
}

try {
  const kinds = process.argv.slice(2);
  const unknown = kinds.find((kind) => !(kind in browsers));
  if (unknown !== undefined)
    throw new SetUpProblem(`set-up knows chromium and firefox, not "${unknown}".`);
  installDependencies();
  for (const kind of kinds) provideBrowser(kind);
  provideFonts();
} catch (problem) {
  console.error(problem instanceof Error ? problem.message : problem);
  // Of `npm run live`, 1 says that a page was not recognised.
  process.exitCode = 2;
}
