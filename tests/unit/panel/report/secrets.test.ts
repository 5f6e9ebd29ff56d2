import { expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { jsonFile, markdownFile } from '../../../../utils/panel/report/files.ts';
import { makeReport } from '../../../../utils/panel/report/make-report.ts';
import { readFacts } from '../../../../utils/panel/report/read-facts.ts';
import { tenant, values } from '../../../fixtures/captured-values.ts';
import { disk } from '../../../fixtures/disk.ts';
import { now } from '../../../fixtures/known-set-up.ts';
import { plantSecrets, tracesOf } from '../../../fixtures/planted-secrets.ts';

it('no canary planted in secret items reaches Markdown or JSON', async () => {
  const secrets = await plantSecrets();
  const stored = JSON.stringify([await browser.storage.session.get(null), await disk.get()]);
  for (const secret of secrets) expect(stored).toContain(secret);

  const facts = await readFacts(tenant);
  expect(facts).toBeDefined();
  if (!facts) return;
  const report = makeReport(facts, now);
  expect(report.credentials.find(({ credential }) => credential === 'clientSecret')?.state).toBe(
    'captured',
  );
  for (const { text } of [jsonFile(report), markdownFile(report)]) {
    expect(text).toContain('acme_dpt1');
    expect(tracesOf(secrets, text)).toEqual([]);
  }
});

it('the search for canaries finds one', () => {
  expect(tracesOf([values.clientSecret], `a${values.clientSecret.slice(-8)}b`)).toHaveLength(1);
});

it('a tenant without progress has no report', async () => {
  expect(await readFacts(tenant)).toBeUndefined();
  expect(await readFacts('__proto__/x' as typeof tenant)).toBeUndefined();
});
