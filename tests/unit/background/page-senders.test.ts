import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createRouter, routes } from '../../../utils/background/routes/router.ts';
import type { BackgroundMessages } from '../../../utils/messages/protocol.ts';
import type { Sender } from '../../../utils/messages/sender.ts';
import { at, captureAll, tenant, values } from '../../fixtures/captured-values.ts';

type Type = keyof BackgroundMessages;
const types = Object.keys(routes) as Type[];

const page: Sender = {
  id: browser.runtime.id,
  tab: { id: 7 },
  frameId: 0,
  url: `https://${at.host}/${at.tenant}/d/task/2997$1.htmld`,
};
const kolleno: Sender = { ...page, url: 'https://connect.kolleno.com/connect/workday' };
const panel: Sender = {
  id: browser.runtime.id,
  url: `${browser.runtime.getURL('/')}sidepanel.html`,
};

/** The tenant as the messages of a page name it. */
const named = { ...at, status: { ...at, environment: 'non-production' } };
const admits = (type: Type, sender: Sender, data: unknown = named) =>
  routes[type].from(sender, data as never) !== null;
const fromPages = types.filter((type) => admits(type, page));

describe('every message', () => {
  it.each(types)('%s comes from one kind of sender only', (type) => {
    expect([page, kolleno, panel].filter((sender) => admits(type, sender))).toHaveLength(1);
  });

  it.each(fromPages)('%s is for the tenant whose page the script runs in', (type) => {
    const elsewhere = { ...page, url: `https://${at.host}/other_tenant/d/home.htmld` };
    const otherHost = { ...page, url: `https://impl.wd5.myworkday.com/${at.tenant}/d/home.htmld` };
    // These two name no tenant, and their answers hold nothing of one.
    const namesNone = type === 'guide-needed' || type === 'open-panel';
    expect(admits(type, elsewhere)).toBe(namesNone);
    expect(admits(type, otherHost)).toBe(namesNone);
  });
});

describe('a page that has taken over its script', () => {
  const told: unknown[] = [];
  const listener = createRouter();

  /** Data that fits every message, of the panel and of pages. The page is the tenant's own. */
  const everything = {
    ...at,
    tenant: at.tenant,
    credential: 'clientSecret',
    value: 'x',
    task: 'register-api-client',
    status: null,
    evidence: [],
    ids: null,
    answer: null,
    page: 'register-api-client/result',
    scope: 'page',
    link: `https://connect.kolleno.com/connect/workday#${'T'.repeat(43)}`,
  };

  beforeEach(async () => {
    told.length = 0;
    vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (...message: unknown[]) => {
      told.push(message);
    });
    await captureAll();
  });

  const asks = (type: string, data: unknown) =>
    new Promise<unknown>((answered) => {
      if (listener({ type, data }, page, answered) === undefined) answered('dropped');
    });

  it('gets no captured value by any message, in no answer and in nothing that is sent to tabs', async () => {
    const answers: unknown[] = [];
    for (const type of types) {
      answers.push(await asks(type, everything));
      answers.push(await asks(type, { ...everything, tenant }));
    }
    const seen = JSON.stringify([answers, told]);
    expect(answers.filter((answer) => answer !== 'dropped').length).toBeGreaterThan(
      fromPages.length - 2,
    );
    for (const secret of [values.clientSecret, values.refreshToken, values.isuPassword])
      expect(seen).not.toContain(secret);
  });

  it.each(types.filter((type) => !fromPages.includes(type)))('cannot ask for %s', async (type) => {
    expect(await asks(type, { ...everything, tenant })).toBe('dropped');
  });
});
