/**
 * `npm run package:check`: builds the packages, then builds twice more from the source package in
 * folders with other names, as Mozilla's reviewers do. All packages must be identical byte for
 * byte, including the source package. Mozilla's linter must find nothing in the Firefox build.
 * `--json` prints the result for machines.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { runScript } from '../runners/build.ts';
import { type Copy, copyOfTree, withDependencies } from './copy-of-tree.ts';
import { lint } from './lint.ts';
import { filesOf, type Packed, packedIn } from './packed.ts';
import { unexplained } from './permissions.ts';

interface Check {
  name: string;
  problems: string[];
}

const checks: Check[] = [];
const json = process.argv.includes('--json');
const say = (line: string) => process.stdout.write(`${line}\n`);

async function runs(script: string, { folder }: Copy): Promise<void> {
  const code = await runScript(script, { quiet: true, folder });
  if (code !== 0) throw new Error(`npm run ${script} failed, see above.`);
}

function unpacked({ kind, bytes }: Packed): Copy {
  const folder = mkdtempSync(join(tmpdir(), `kolleno-connect-from-${kind}-`));
  for (const [path, file] of Object.entries(unzipSync(bytes))) {
    if (path.endsWith('/')) continue;
    const to = join(folder, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, file);
  }
  return withDependencies(folder);
}

function differences(a: Record<string, string>, b: Record<string, string>): string[] {
  const paths = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return paths.filter((path) => a[path] !== b[path]);
}

using first = copyOfTree('packages');
await runs('zip', first);
const packages = packedIn(first.folder);
const sources = packages.find(({ kind }) => kind === 'sources');
if (!sources) throw new Error('npm run zip made no source package.');
using second = unpacked(sources);
await runs('zip', second);
const again = packedIn(second.folder);
for (const [index, { kind, sha256, bytes }] of packages.entries()) {
  const other = again[index];
  const same = other?.sha256 === sha256;
  const files = same || !other ? [] : differences(filesOf(bytes), filesOf(other.bytes));
  checks.push({
    name: `${kind} package, built again from the source package`,
    problems: same ? [] : [`differs in ${files.join(', ') || 'the order or dates of its files'}`],
  });
}

checks.push({
  name: 'web-ext lint, Firefox',
  problems: await lint(join(first.folder, '.output/firefox-mv3')),
});
checks.push({ name: 'permissions, each explained', problems: unexplained(first.folder) });

if (json) {
  const made = packages.map(({ kind, name, sha256, bytes }) => ({
    kind,
    name,
    sha256,
    size: bytes.length,
  }));
  say(JSON.stringify({ packages: made, checks }));
} else {
  for (const { name, bytes, sha256 } of packages) {
    say(
      `${name.padEnd(56)} ${String(Math.ceil(bytes.length / 1024)).padStart(6)} KiB  sha256 ${sha256}`,
    );
  }
  say('');
  for (const { name, problems } of checks) {
    say(`${problems.length === 0 ? 'passed' : 'FAILED'}  ${name}`);
    for (const problem of problems) say(`        ${problem}`);
  }
  const failed = checks.filter(({ problems }) => problems.length > 0).length;
  say(`\n${checks.length - failed} passed, ${failed} failed`);
}
process.exitCode = checks.every(({ problems }) => problems.length === 0) ? 0 : 1;
