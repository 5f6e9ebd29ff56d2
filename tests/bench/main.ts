/**
 * `npm run bench`: measures the extension in real Chromium, with and without the production build
 * in the same run, and prints a table. `--json` prints it for machines; `--record` writes it into
 * docs/performance.md; `--pairs 5` makes fewer comparisons than ten; words such as `idle storm`
 * select figures. A missed goal is reported but is no failure. Only a figure that cannot be
 * measured fails the command.
 */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from '../runners/build.ts';
import { startSandbox } from '../sandbox/server/start.ts';
import type { Figure, Results } from './figure.ts';
import { figures } from './figures/index.ts';
import { benchDocuments } from './pages/documents.ts';
import { record } from './record.ts';
import { lines, summary } from './table.ts';

const { values: given, positionals: words } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    pairs: { type: 'string', default: '10' },
  },
});
const pairs = Number.parseInt(given.pairs, 10);
const unknown = words.filter((word) => !figures.some(({ name }) => name === word));
const wanted = figures.filter(({ name }) => words.length === 0 || words.includes(name));
const say = (line: string) => process.stdout.write(`${line}\n`);

if (unknown.length > 0 || !(pairs > 0)) {
  const names = figures.map(({ name }) => name).join(', ');
  process.stderr.write(
    `Figures are ${names}; --pairs is a number from 1. Given: ${process.argv.slice(2)}\n`,
  );
  process.exit(1);
}

const started = Date.now();
await build('chromium');
const results: Results = {};
for (const figure of wanted) {
  const result = await measured(figure);
  results[figure.name] = result;
  if (!given.json) for (const line of lines(figure, result)) say(line);
}
if (given.json) say(JSON.stringify({ machine: machine(), results }));
else say(`\n${summary(results)}, ${Math.round((Date.now() - started) / 1000)} s`);
if (given.record) record({ machine: machine(), results });
process.exitCode = Object.values(results).some(({ problem }) => problem) ? 1 : 0;

/** A figure that cannot be measured does not affect the others. */
async function measured(figure: Figure): Promise<Results[string]> {
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  const sandbox = await startSandbox({ documents: benchDocuments });
  try {
    const readings = await figure.run({ sandbox, pairs });
    return { seconds: seconds(), pairs, readings };
  } catch (problem) {
    return { seconds: seconds(), pairs, readings: [], problem: String(problem) };
  } finally {
    await sandbox.close();
  }
}

function machine(): string {
  const [processor] = cpus();
  return `${cpus().length} cores (${processor?.model.trim()}), Chromium, Node ${process.versions.node}`;
}
