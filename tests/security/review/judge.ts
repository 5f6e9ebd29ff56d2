import { join } from 'node:path';
import { root } from '../../runners/build.ts';
import { markdownTable } from '../../runners/tables.ts';
import type { VitestReport } from '../../runners/vitest-report.ts';
import { type Finding, findings, type ProvingTest } from './findings.ts';

/** What the runs say of one finding. */
export interface Verdict {
  finding: Finding;
  passed: number;
  /** Tests that failed, and names that no test has: they did not run. */
  missing: string[];
}

/** The files that prove something, as absolute paths. */
export const provingFiles = (): string[] => [
  ...new Set(findings.flatMap(({ tests }) => tests.map(({ file }) => pathOf(file)))),
];

const pathOf = (file: string): string => join(root, 'tests', file);

/** A finding is proved if each of its tests is in a report, has run and has passed. */
export function judge(reports: readonly Pick<VitestReport, 'testResults'>[]): Verdict[] {
  const files = new Map(
    reports.flatMap(({ testResults }) => testResults.map((file) => [file.name, file] as const)),
  );
  const outcome = ({ file, name }: ProvingTest) => {
    const tests = files.get(pathOf(file))?.assertionResults ?? [];
    const named = tests.filter(
      ({ fullName, status }) => fullName.includes(name) && !/pending|skipped|todo/.test(status),
    );
    const failed = named.filter(({ status }) => status !== 'passed');
    if (named.length === 0) return { passed: 0, missing: [`${file}: ${name} did not run`] };
    return {
      passed: named.length - failed.length,
      missing: failed.map(({ fullName }) => `${file}: ${fullName} failed`),
    };
  };
  return findings.map((finding) => {
    const outcomes = finding.tests.map(outcome);
    return {
      finding,
      passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
      missing: outcomes.flatMap(({ missing }) => missing),
    };
  });
}

/** For the terminal: one line a finding, with what is missing below. */
export const verdictLines = (verdicts: readonly Verdict[]): string[] =>
  verdicts.flatMap(({ finding: { id, title }, passed, missing }) => [
    `${id.padStart(2)}  ${missing.length === 0 ? 'proved' : 'OPEN  '}  ${title} (${passed} tests)`,
    ...missing.map((one) => `      ${one}`),
  ]);

/** For docs/security.md. A test keeps the two in sync. */
export const findingsTable = (): string =>
  markdownTable(
    ['#', 'finding', 'tests'],
    findings.map(({ id, title, tests }) => [id, title, describeTests(tests)]),
  );

function describeTests(tests: readonly ProvingTest[]): string {
  const names = new Map<string, string[]>();
  for (const { file, name } of tests)
    names.set(file, [...(names.get(file) ?? []), ...(name === '' ? [] : [`“${name}”`])]);
  return [...names]
    .map(([file, of]) => [`\`tests/${file}\``, of.join(', ')].filter(Boolean).join(': '))
    .join('; ');
}
