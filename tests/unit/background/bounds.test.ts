import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createRouter } from '../../../utils/background/routes/router.ts';
import { tasks } from '../../../utils/guide/index.ts';
import type { PageStatus } from '../../../utils/state/page-status.ts';
import { credentialValues, pageStatuses, progresses } from '../../../utils/storage/items.ts';
import { at, tenant, values } from '../../fixtures/captured-values.ts';
import { fieldStatus } from '../../fixtures/field-status.ts';

/** Page scripts that a page has taken over, and what they may fill. */
const maxText = 2_000;
const long = '\u00e9'.repeat(maxText);
const ids = [
  ...new Set(tasks.flatMap(({ pages }) => pages.flatMap(({ fields }) => fields.map((f) => f.id)))),
];

const status = (more: Partial<PageStatus> = {}): PageStatus => ({
  ...at,
  environment: 'non-production',
  match: 'certain',
  task: 'register-api-client',
  page: 'form',
  title: 'Register API Client for Integrations',
  purpose: null,
  next: null,
  fields: [],
  permissions: [],
  findings: [],
  goTo: null,
  guarded: false,
  fill: { running: false, done: 0, total: 0, current: '', problems: [] },
  ...more,
});

/** The largest status that is admitted. */
const largest = status({
  title: long,
  fields: Array.from({ length: 60 }, (_, index) =>
    fieldStatus({
      id: ids[index % ids.length] ?? '',
      label: long,
      recommended: long,
      shown: long,
      copy: long,
      finding: { key: 'findings.field.scopeMissing', substitutions: Array(10).fill(long) },
    }),
  ),
  permissions: Array.from({ length: 400 }, () => ({
    name: long,
    access: 'modify' as const,
    state: 'missing' as const,
    grantedAs: long,
    reason: long,
    inferred: false,
  })),
  findings: Array.from({ length: 20 }, () => ({
    key: 'findings.field.scopeMissing' as const,
    substitutions: Array(10).fill(long),
  })),
});

let router: ReturnType<typeof createRouter>;
const send = (tab: number, type: string, data: unknown, name = at.tenant) =>
  new Promise<unknown>((answered) => {
    const sender = {
      id: browser.runtime.id,
      tab: { id: tab },
      frameId: 0,
      url: `https://${at.host}/${name}/d/task/2997$1.htmld`,
    };
    if (router({ type, data }, sender, answered) === undefined) answered('dropped');
  });
const publish = (tab: number, shown: PageStatus) =>
  send(tab, 'page-status', { status: shown, evidence: [] }, shown.tenant);
const captureIn = (tab: number, name: string) =>
  send(
    tab,
    'capture',
    {
      host: at.host,
      tenant: name,
      credential: 'clientSecret',
      value: values.clientSecret,
      task: 'register-api-client',
    },
    name,
  );
const inTab = async (tab: number) => (await pageStatuses.getValue())[tab];

/** Chromium's quota of `storage.session`, for the JSON of all items. */
const quota = 10 * 1024 * 1024;
beforeEach(() => {
  router = createRouter();
  vi.restoreAllMocks();
  const { session } = browser.storage;
  const set = session.set.bind(session);
  vi.spyOn(session, 'set').mockImplementation(async (items) => {
    const all = { ...(await session.get(null)), ...items };
    if (JSON.stringify(all).length * 3 > quota) throw new Error('QUOTA_BYTES quota exceeded');
    await set(items);
  });
});

describe('a status', () => {
  it.each<[string, Partial<PageStatus>]>([
    ['a field that the guide does not have', { fields: [fieldStatus({ id: 'other' })] }],
    ['more fields than a page', { fields: Array(61).fill(fieldStatus()) }],
    ['more findings than a page', { findings: Array(21).fill(largest.findings[0]) }],
    ['a text that is no text of a page', { title: 'x'.repeat(maxText + 1) }],
  ])('is dropped with %s', async (_, more) => {
    expect(await publish(1, status(more))).toBe('dropped');
  });

  it.each([
    ['findings.page.thereIsNone', 'finding'],
    ['findings', 'finding'],
    ['panel.offline.body', 'finding'],
    ['panel.offline.body', 'why'],
    ['why.thereIsNone', 'why'],
    ['__proto__', 'why'],
  ])('is dropped with the key %s as a %s', async (key, where) => {
    const odd = key as 'why.clientName';
    const shown =
      where === 'why'
        ? status({ fields: [fieldStatus({ why: odd })] })
        : status({ findings: [{ key: key as never, substitutions: [] }] });
    expect(await publish(1, shown)).toBe('dropped');
  });

  it('has its names cut, and nothing in them that cannot be seen', async () => {
    await publish(
      1,
      status({
        title: `Send\u202e${long.slice(50)}`,
        findings: [
          { key: 'findings.field.scopeMissing', substitutions: [`\u200b${long.slice(50)}`] },
        ],
      }),
    );
    const shown = await inTab(1);
    expect(shown?.title).toHaveLength(200);
    expect(shown?.title).not.toContain('\u202e');
    expect(shown?.findings[0]?.substitutions[0]).toBe(`${'\u00e9'.repeat(119)}…`);
  });

  it('that is larger than any page says so in place of its details', async () => {
    await publish(1, largest);
    expect(await inTab(1)).toMatchObject({
      fields: [],
      permissions: [],
      findings: [{ key: 'findings.page.tooMuch', substitutions: [] }],
    });
  });
});

describe('the vault', () => {
  it('has room after the largest status from every tab of one page', async () => {
    const half = { ...largest, permissions: largest.permissions.slice(0, 60), findings: [] };
    for (let tab = 1; tab <= 60; tab += 1) await publish(tab, tab % 2 ? half : largest);
    expect(await captureIn(999, at.tenant)).toEqual({ captured: true });
    expect((await credentialValues.getValue())[tenant]?.clientSecret?.value).toBe(
      values.clientSecret,
    );
  }, 120_000);

  it('has room for another host after captures in the name of a thousand tenants', async () => {
    const host = 'wd5-impl.workday.com';
    for (let index = 0; index < 300; index += 1) await captureIn(index + 1, `made_up_${index}`);
    expect(Object.keys(await credentialValues.getValue()).length).toBeLessThanOrEqual(200);
    const answer = await new Promise((answered) =>
      router(
        {
          type: 'capture',
          data: {
            host,
            tenant: 'acme',
            credential: 'clientSecret',
            value: values.clientSecret,
            task: 'register-api-client',
          },
        },
        {
          id: browser.runtime.id,
          tab: { id: 5_000 },
          frameId: 0,
          url: `https://${host}/acme/d/home.htmld`,
        },
        answered,
      ),
    );
    expect(answer).toEqual({ captured: true });
  }, 120_000);
});

it('progress is kept of no more tenants than a host can have', async () => {
  for (let index = 0; index < 220; index += 1)
    await publish(index + 1, status({ tenant: `made_up_${index}` }));
  expect(Object.keys(await progresses.getValue())).toHaveLength(200);
}, 120_000);
