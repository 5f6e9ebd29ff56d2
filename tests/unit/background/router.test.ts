import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { createRouter, routes } from '../../../utils/background/routes/router.ts';
import type { Sender } from '../../../utils/messages/sender.ts';
import { at } from '../../fixtures/captured-values.ts';
import { fromPage, fromPanel, good, shown, status } from '../../fixtures/messages.ts';

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

const taken = vi.fn<(type: string, data: unknown, sender: unknown) => unknown>();
const rows = Object.fromEntries(
  Object.entries(routes).map(([type, row]) => [
    type,
    { ...row, handle: (data: unknown, sender: unknown) => taken(type, data, sender) },
  ]),
) as unknown as typeof routes;
const listener = createRouter(rows);

function deliver(message: unknown, sender: Sender) {
  const respond = vi.fn<(answer?: unknown) => void>();
  return { kept: listener(message, sender, respond), respond };
}

beforeEach(() => {
  taken.mockReset();
});

describe('a message from where it may come', () => {
  it.each([
    ...fromPage.map((type) => [type, page] as const),
    ...fromPanel.map((type) => [type, panel] as const),
    ['handoff-link', kolleno] as const,
  ])('%s reaches its handler in the same turn', (type, sender) => {
    const { kept } = deliver({ type, data: good[type] }, sender);
    expect(kept).toBe(true);
    expect(taken).toHaveBeenCalledOnce();
    expect(taken).toHaveBeenCalledWith(type, good[type], expect.anything());
  });

  it('is answered with what the handler says', async () => {
    taken.mockResolvedValue({ captured: true });
    const { respond } = deliver({ type: 'capture', data: good.capture }, page);
    await vi.waitFor(() => expect(respond).toHaveBeenCalledExactlyOnceWith({ captured: true }));
  });

  it.each([
    [
      'throws',
      () => {
        throw new Error('secret');
      },
    ],
    ['rejects', () => Promise.reject(new Error('secret'))],
  ])('gets no word of an error when the handler %s', async (_, fail) => {
    taken.mockImplementation(fail);
    const { respond } = deliver({ type: 'reveal', data: good.reveal }, panel);
    await vi.waitFor(() => expect(respond).toHaveBeenCalledExactlyOnceWith({ failed: true }));
  });
});

describe('a forged sender', () => {
  const foreign: [what: string, sender: Sender][] = [
    ['another extension', { ...page, id: 'another-extension' }],
    ['nobody', {}],
    ['a frame inside the page', { ...page, frameId: 3 }],
    ['no tab', { ...page, tab: undefined }],
    ['another site', { ...page, url: `https://evil.example/${at.tenant}/d/home.htmld` }],
    [
      'a look-alike host',
      { ...page, url: `https://impl.wd12.myworkday.com.evil.example/${at.tenant}/d/home.htmld` },
    ],
    ['plain http', { ...page, url: `http://${at.host}/${at.tenant}/d/home.htmld` }],
    [
      'the sign-in page',
      { ...page, url: `https://${at.host}/wday/authgwy/${at.tenant}/login.htmld` },
    ],
    ['a page outside /d/', { ...page, url: `https://${at.host}/${at.tenant}/login.htmld` }],
    ['no address', { ...page, url: undefined }],
  ];
  it.each(
    fromPage.flatMap((type) => foreign.map(([what, sender]) => [type, what, sender] as const)),
  )('%s from %s is dropped', (type, _, sender) => {
    expect(deliver({ type, data: good[type] }, sender).kept).toBeUndefined();
    expect(taken).not.toHaveBeenCalled();
  });

  const elsewhere = [
    ['another tenant', `https://${at.host}/other_tenant/d/home.htmld`],
    ['another host', `https://impl.wd5.myworkday.com/${at.tenant}/d/home.htmld`],
  ] as const;
  it.each(
    (['guide-context', 'page-status', 'capture'] as const).flatMap((type) =>
      elsewhere.map(([what, url]) => [type, what, url] as const),
    ),
  )('%s for a tenant from the page of %s is dropped', (type, _, url) => {
    expect(deliver({ type, data: good[type] }, { ...page, url }).kept).toBeUndefined();
    expect(taken).not.toHaveBeenCalled();
  });

  it('cannot pass a test tenant off as production', () => {
    const data = { ...good['page-status'], status: { ...status, environment: 'production' } };
    expect(deliver({ type: 'page-status', data }, page).kept).toBeUndefined();
  });

  const notPanel: [what: string, sender: Sender][] = [
    ['a page script', page],
    ["Kolleno's page", kolleno],
    ['another extension', { ...panel, id: 'another-extension' }],
    [
      'an address that only begins alike',
      { ...panel, url: `${browser.runtime.getURL('/').slice(0, -1)}.evil.example/` },
    ],
    ['no address', { id: browser.runtime.id }],
  ];
  it.each(
    fromPanel.flatMap((type) => notPanel.map(([what, sender]) => [type, what, sender] as const)),
  )('%s from %s is dropped', (type, _, sender) => {
    expect(deliver({ type, data: good[type] }, sender).kept).toBeUndefined();
    expect(taken).not.toHaveBeenCalled();
  });

  it.each([
    ['a Workday page', page],
    ['a panel', panel],
    ['another Kolleno host', { ...kolleno, url: 'https://www.kolleno.com/connect/workday' }],
    ['a frame', { ...kolleno, frameId: 1 }],
  ])('handoff-link from %s is dropped', (_, sender) => {
    expect(
      deliver({ type: 'handoff-link', data: good['handoff-link'] }, sender).kept,
    ).toBeUndefined();
  });
});

describe('a message of another shape', () => {
  it.each([
    null,
    'capture',
    {},
    { type: 'capture' },
    { type: 'capture', data: null },
    { type: 'capture', data: { ...good.capture, credential: 'everything' } },
    { type: 'capture', data: { ...good.capture, value: 1 } },
    { type: 'capture', data: { ...good.capture, value: 'x'.repeat(10_001) } },
    { type: 'capture', data: { ...good.capture, task: '__proto__' } },
    { type: 'page-status', data: { status: { ...status, match: 'sure' }, evidence: [] } },
    { type: 'page-status', data: { status: { ...status, purpose: '<script>' }, evidence: [] } },
    {
      type: 'page-status',
      data: { status: null, evidence: [{ type: 'step', task: 'x', state: 'done' }] },
    },
    { type: 'toString', data: {} },
    { type: '__proto__', data: {} },
    { type: 'unknown', data: {} },
  ])('%j is dropped', (message) => {
    expect(deliver(message, page).kept).toBeUndefined();
    expect(taken).not.toHaveBeenCalled();
  });

  it.each([
    '',
    'evil.example/x',
    'impl.wd12.myworkday.com/acme/../other',
    'impl.wd12.myworkday.com/acme_dpt1/d/?',
    '__proto__',
  ])('a tenant %j is dropped', (wrong) => {
    const data = { ...good.send, tenant: wrong };
    expect(deliver({ type: 'send', data }, panel).kept).toBeUndefined();
  });

  it.each(
    (
      [
        'reveal',
        'protect',
        'unlock',
        'wipe',
        'forget-tenant',
        'connect',
        'use-link',
        'send',
        'try-now',
        'seal-file',
      ] as const
    ).flatMap((type) =>
      [undefined, null, {}, { ...shown, session: undefined }, { ...shown, tenant: 'x' }].map(
        (wrong) => [type, wrong] as const,
      ),
    ),
  )('%s that was pressed over %j is dropped', (type, wrong) => {
    expect(deliver({ type, data: good[type] }, panel).kept).toBe(true);
    const { shown: _, ...rest } = good[type];
    const data = wrong === undefined ? rest : { ...rest, shown: wrong };
    expect(deliver({ type, data }, panel).kept).toBeUndefined();
  });
});
