import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createKollenoListener } from '../../../utils/background/routes/kolleno.ts';
import { createRouter, routes } from '../../../utils/background/routes/router.ts';
import type { BackgroundMessages } from '../../../utils/messages/protocol.ts';
import type { Sender } from '../../../utils/messages/sender.ts';
import { overlayOff } from '../../../utils/storage/items.ts';
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
    const namesNone = ['guide-needed', 'open-panel', 'catalogue'].includes(type);
    expect(admits(type, elsewhere)).toBe(namesNone);
    expect(admits(type, otherHost)).toBe(namesNone);
  });
});

describe('a page of Kolleno', () => {
  const link = { link: `https://connect.kolleno.com/connect/workday#${'T'.repeat(43)}` };

  it.each([
    'https://connect.kolleno.com/',
    'https://connect.kolleno.com/blog/connect/workday',
    'https://connect.kolleno.com/connect',
    'https://connect.kolleno.com/connectors/',
    'https://connect.kolleno.com.evil.example/connect/workday',
    'https://app.kolleno.com/connect/workday',
    'http://connect.kolleno.com/connect/workday',
    'https://connect.kolleno.com:8443/connect/workday',
  ])('is none at %s, for our script or for the page itself', (url) => {
    expect(admits('handoff-link', { ...kolleno, url }, link)).toBe(false);
    const answered = createKollenoListener()(
      { type: 'ping' },
      { tab: { id: 7 }, frameId: 0, url, origin: new URL(url).origin },
      () => undefined,
    );
    expect(answered).toBeUndefined();
  });

  it('is one below /connect/', () => {
    expect(admits('handoff-link', kolleno, link)).toBe(true);
  });
});

describe('the guide', () => {
  const injected = vi.fn(async (_: unknown) => []);
  beforeEach(() => {
    injected.mockClear();
    Object.assign(browser.scripting, { executeScript: injected });
  });
  const asks = (sender: Sender) =>
    new Promise((answered) => createRouter()({ type: 'guide-needed', data: {} }, sender, answered));

  it('is injected into the very document that asked, where the browser names it', async () => {
    await asks({ ...page, documentId: 'D0C' });
    expect(injected.mock.calls[0]?.[0]).toMatchObject({
      target: { tabId: 7, documentIds: ['D0C'] },
    });
    await asks(page);
    expect(injected.mock.calls[1]?.[0]).toMatchObject({ target: { tabId: 7, frameIds: [0] } });
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

  it('can switch the overlay off on its page and in its tenant, and nowhere else', async () => {
    for (const scope of ['page', 'tenant'])
      expect(await asks('overlay-off', { ...everything, scope })).not.toBe('dropped');
    expect(await asks('overlay-off', { ...everything, scope: 'all' })).toBe('dropped');
    expect(await overlayOff.getValue()).toMatchObject({ all: false, tenants: [tenant] });
  });

  it.each(types.filter((type) => !fromPages.includes(type)))('cannot ask for %s', async (type) => {
    expect(await asks(type, { ...everything, tenant })).toBe('dropped');
  });
});
