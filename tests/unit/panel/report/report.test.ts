import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { permissions, tasks } from '../../../../utils/guide/index.ts';
import { accesses, credentialNames, taskIds } from '../../../../utils/guide/task.ts';
import { baseName, jsonFile, markdownFile } from '../../../../utils/panel/report/files.ts';
import { makeReport, type ReportFacts } from '../../../../utils/panel/report/make-report.ts';
import { reportMarkdown } from '../../../../utils/panel/report/markdown.ts';
import { reportSummary } from '../../../../utils/panel/report/summary.ts';
import { checkIds } from '../../../../utils/state/checks.ts';
import { emptyProgress } from '../../../../utils/state/progress.ts';
import { addRecords } from '../../../../utils/storage/shapes.ts';
import { at } from '../../../fixtures/captured-values.ts';
import {
  alias,
  facts,
  missing,
  now,
  progress,
  skipped,
  ticked,
} from '../../../fixtures/known-set-up.ts';

const schema = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../../../docs/report.schema.json'), 'utf8'),
);
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
formats.default(ajv);
const fits = ajv.compile(schema);

const report = makeReport(facts, now);
const fresh = emptyProgress({ ...at, environment: 'production' });
const begun: ReportFacts = {
  ...facts,
  progress: fresh,
  credentials: undefined,
  verification: undefined,
  receipt: undefined,
};
const step = (task: string, of = report) => of.steps.find((one) => one.task === task);
const permission = ({ access, name }: { access: string; name: string }, of = report) =>
  of.permissions.lists
    .find((list) => list.access === access)
    ?.permissions.find((one) => one.name === name);

describe('docs/report.schema.json', () => {
  it.each([
    ['a set-up with every kind of data', facts],
    ['a set-up without data', begun],
    [
      'a set-up migrated from version 1',
      { ...facts, progress: addRecords({ 'a/b': progress })['a/b'] ?? fresh },
    ],
  ])('describes the report of %s', (_, known) => {
    expect(
      fits(JSON.parse(jsonFile(makeReport(known, now)).text)),
      JSON.stringify(fits.errors),
    ).toBe(true);
  });

  it('accepts nothing else', () => {
    const [first] = report.steps;
    expect(fits({ ...report, secret: 'x' })).toBe(false);
    expect(
      fits({ ...report, credentials: report.credentials.map((one) => ({ ...one, masked: '' })) }),
    ).toBe(false);
    expect(
      fits({ ...report, steps: report.steps.map((one) => ({ ...one, state: first?.task })) }),
    ).toBe(false);
  });

  it('contains the tasks, credentials and checks of the guide', () => {
    expect(schema.$defs.step.properties.task.enum).toEqual(taskIds);
    expect(schema.$defs.credential.enum).toEqual(credentialNames);
    expect(schema.properties.checks.properties.results.items.properties.check.enum).toEqual(
      checkIds,
    );
    expect(schema.properties.permissions.properties.lists.items.properties.access.enum).toEqual(
      accesses,
    );
  });
});

describe('the report', () => {
  it('is deterministic, in the order of the guide', () => {
    const shuffled: ReportFacts = {
      ...facts,
      credentials: facts.credentials?.toReversed(),
      progress: { ...progress, permissions: progress.permissions.toReversed() },
    };
    expect(jsonFile(makeReport(shuffled, now)).text).toBe(jsonFile(report).text);
    expect(reportMarkdown(makeReport(shuffled, now))).toBe(reportMarkdown(report));
    expect(report.steps.map(({ task }) => task)).toEqual(tasks.map(({ id }) => id));
    expect(step('activate-security-policy-changes')?.pages.map(({ page }) => page)).toEqual([
      'form',
      'confirm',
    ]);
    expect(
      step('create-integration-system-user')?.pages[0]?.fields.map(({ field }) => field),
    ).toEqual([
      'user-name',
      'new-password',
      'new-password-verify',
      'session-timeout-minutes',
      'do-not-allow-ui-sessions',
    ]);
  });

  it('distinguishes read, marked and unknown steps', () => {
    expect(step('create-security-group')).toMatchObject({
      state: 'done',
      saidBy: 'page',
      reason: null,
      pages: [],
    });
    expect(step('maintain-password-rules')).toMatchObject({
      saidBy: 'administrator',
      reason: 'A colleague did it',
      at: '2026-11-23T10:06:00.000Z',
    });
    expect(step('view-api-clients')).toMatchObject({ state: 'todo', at: null, saidBy: null });
    expect(step('maintain-domain-permissions')?.finding?.text).toMatch(
      /^Some of Kolleno's permissions/,
    );
  });

  it('contains the original values, and never a password', () => {
    const fields = step('create-integration-system-user')?.pages[0]?.fields ?? [];
    expect(fields.map(({ value, recommended, verdict }) => [value, recommended, verdict])).toEqual([
      ['kolleno-integration', 'kolleno-integration', 'ok'],
      [null, null, 'not-recorded'],
      [null, null, 'not-recorded'],
      ['30', '0', 'differs'],
      [null, true, 'unknown'],
    ]);
    expect(step('edit-security-group')?.pages[0]).toMatchObject({
      how: 'shown',
      fields: [{ value: 'kolleno-integration', others: 2 }],
    });
  });

  it('contains every permission with its state, source and reason', () => {
    expect(permission(skipped)).toMatchObject({
      state: 'skipped',
      saidBy: 'administrator',
      reason: 'This tenant does not offer it',
    });
    expect(permission(ticked)).toMatchObject({
      state: 'granted',
      saidBy: 'administrator',
      askedBy: 'inferred',
    });
    expect(permission(alias)).toMatchObject({
      state: 'granted',
      saidBy: 'page',
      grantedAs: 'Customer Object Management',
    });
    expect(permission(missing)).toMatchObject({ state: 'missing', saidBy: 'page', reason: null });
    expect(report.permissions.lists.flatMap((list) => list.permissions)).toHaveLength(
      permissions.length,
    );
  });

  it('follows the settings and the policy', () => {
    const asked = [
      ...permissions.filter(({ name }) => name !== missing.name),
      { name: 'Ours', aliases: [], access: 'get', status: 'added', source: 'settings' } as const,
      { name: 'Theirs', aliases: [], access: 'get', status: 'policy', source: 'policy' } as const,
    ];
    const changed = makeReport({ ...facts, permissions: asked }, now);
    expect(permission(missing, changed)).toBeUndefined();
    expect(permission({ access: 'get', name: 'Ours' }, changed)).toMatchObject({
      state: 'unknown',
      saidBy: null,
      askedBy: 'settings',
    });
    expect(permission({ access: 'get', name: 'Theirs' }, changed)?.askedBy).toBe('policy');
  });

  it('leaves unknown data empty', () => {
    const nothing = makeReport(begun, now);
    expect(nothing.times).toEqual({ began: null, lastStep: null, delivered: null });
    expect(nothing.receipt).toBeNull();
    expect(nothing.permissions.readAt).toBeNull();
    expect(nothing.activation).toEqual({
      state: 'todo',
      at: null,
      saidBy: null,
      comment: null,
      confirmed: null,
    });
    expect(nothing.checks).toMatchObject({ at: null, ofTheseValues: null });
    expect(new Set(nothing.credentials.map(({ state }) => state))).toEqual(new Set(['unknown']));
    expect(
      new Set(
        nothing.permissions.lists.flatMap((list) => list.permissions.map(({ state }) => state)),
      ),
    ).toEqual(new Set(['unknown']));
  });

  it('knows sent credentials from the receipt after a browser restart', () => {
    const later = makeReport({ ...facts, credentials: undefined }, now);
    const states = Object.fromEntries(
      later.credentials.map(({ credential, state }) => [credential, state]),
    );
    expect(states).toMatchObject({ clientSecret: 'sent', isuPassword: 'unknown' });
    expect(later.credentials.find(({ credential }) => credential === 'clientSecret')).toMatchObject(
      {
        capturedAt: null,
        sentAt: facts.receipt?.receivedAt,
      },
    );
    expect(later.checks.ofTheseValues).toBeNull();
  });

  it('does not apply a check to a value captured after it', () => {
    expect(report.checks.ofTheseValues).toBe(true);
    const credentials = facts.credentials?.map((view) =>
      view.credential === 'clientSecret' ? { ...view, at: now.toISOString() } : view,
    );
    expect(makeReport({ ...facts, credentials }, now).checks.ofTheseValues).toBe(false);
  });

  it('summarises problems', () => {
    const glance = reportSummary(report).map(({ said, besides, state }) => [said, besides, state]);
    expect(glance).toEqual([
      ['6 of 9 done', "1 on the administrator's word", 'bad'],
      ['17 of 19 granted', '1 skipped, 1 open', 'bad'],
      ['failed', '', 'bad'],
      ['delivered', 'Acme Ltd', 'good'],
    ]);
    expect(reportSummary(makeReport(begun, now)).map(({ state }) => state)).toEqual([
      'open',
      'open',
      'open',
      'open',
    ]);
  });
});

describe('Markdown', () => {
  const markdown = reportMarkdown(report);

  it('contains every part once, in the order of the printed form', () => {
    expect([...markdown.matchAll(/^## (.*)$/gm)].map(([, title]) => title)).toEqual([
      'Steps and values',
      'Permissions',
      'Activation',
      'Checks',
      'Credentials',
      'Receipt',
      'What this report rests on',
    ]);
    expect([...markdown.matchAll(/^### \d\. /gm)]).toHaveLength(9);
    expect(markdown).toContain('| session-timeout-minutes | 30 | differs, recommended: 0 |');
    expect(markdown).toContain('| New Password | not recorded | a secret, never recorded |');
    expect(markdown).toContain(
      '| integration-system-users | kolleno-integration, and 2 other accounts | as recommended |',
    );
    expect(markdown).toContain(
      '| Process: Banking | skipped | by the administrator: This tenant does not offer it |',
    );
    expect(markdown).toContain(
      '| Custom Object Management | granted | as “Customer Object Management” |',
    );
    expect(markdown).toMatch(/Marked by the administrator, .*: A colleague did it/);
  });

  it('escapes text from pages', () => {
    const hostile = '](x) <img src=x> | a\n# b `c` *d*';
    const told = reportMarkdown(
      makeReport({ ...facts, names: { ...facts.names, apiClient: hostile } }, now),
    );
    expect(told).toContain(String.raw`- API client: \](x) \<img src=x\> \| a \# b \`c\` \*d\*`);
  });

  it('and JSON files are named after tenant and day', () => {
    expect(baseName(report)).toBe('kolleno-set-up-report-acme_dpt1-2026-11-23');
    expect(markdownFile(report).name).toMatch(/2026-11-23\.md$/);
    const odd = { ...report, tenant: { ...report.tenant, name: '../a b' } };
    expect(baseName(odd)).toBe('kolleno-set-up-report-..-a-b-2026-11-23');
  });
});
