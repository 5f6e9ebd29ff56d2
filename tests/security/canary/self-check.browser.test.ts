import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { writeDisk } from '../../drivers/disk.ts';
import { waitUntil } from '../../drivers/wait-until.ts';
import { figure } from '../figures.ts';
import { CanaryHarness } from './lookout.ts';
import type { Hit } from './marks.ts';

/**
 * Proves that the search finds what it looks for: one mark is planted in each place and must be
 * found there.
 */
let lookout: CanaryHarness;
const profile = mkdtempSync(join(tmpdir(), 'kolleno-connect-canary-'));
let planted = 0;

beforeAll(async () => {
  lookout = await CanaryHarness.open({ profile });
});
afterAll(async () => {
  await lookout?.close();
  rmSync(profile, { recursive: true, force: true });
  figure('canary', 'marks planted on purpose, one a place, and found', planted);
});

function mark(name: string): string {
  const value = randomBytes(30).toString('base64url');
  lookout.issued.add(name, value);
  return value;
}

/** Repeats the search until the mark is found, because consoles and files lag behind. */
async function expectFound(name: string, look: () => Promise<Hit[]> | Hit[]): Promise<void> {
  await waitUntil(
    `${name} to be found`,
    async () => (await look()).some((hit) => hit.mark === name),
    { every: 200 },
  );
  planted += 1;
}

const workday = () => lookout.harness.admin.page;
const panelPage = () => lookout.harness.panel.page;

test.each(['local', 'sync'] as const)(
  'in storage.%s, and then on the disk of the running browser',
  async (area) => {
    const name = `storage.${area}`;
    await panelPage().evaluate(
      (where, value) => chrome.storage[where].set({ planted: { value } }),
      area,
      mark(name),
    );
    await expectFound(name, () => lookout.searchStorage());
    await expectFound(name, () => lookout.searchDisk());
  },
);

test("in a text of Workday's page", async () => {
  await workday().evaluate((value) => document.body.append(value), mark('text'));
  await expectFound('text', () => lookout.searchPages());
});

test('in an attribute below a closed shadow root', async () => {
  await workday().evaluate((value) => {
    const inner = document.createElement('i');
    inner.dataset.planted = value;
    document.documentElement.append(document.createElement('x-closed'));
    document.querySelector('x-closed')?.attachShadow({ mode: 'closed' }).append(inner);
  }, mark('closed root'));
  await expectFound('closed root', () => lookout.searchPages());
});

test('in the value of an input, and in a style sheet', async () => {
  await workday().evaluate(
    (typed, styled) => {
      const input = document.createElement('input');
      input.type = 'password';
      document.body.append(input);
      input.value = typed;
      const style = document.createElement('style');
      style.textContent = `body::after { content: '${styled}' }`;
      document.head.append(style);
    },
    mark('input'),
    mark('style'),
  );
  await expectFound('input', () => lookout.searchPages());
  await expectFound('style', () => lookout.searchPages());
});

test('in the title, the URL and the history', async () => {
  await workday().evaluate((value) => {
    document.title = value;
  }, mark('title'));
  await expectFound('title', () => lookout.searchPages());
  await workday().evaluate((value) => history.pushState(null, '', `?q=${value}`), mark('address'));
  await expectFound('address', () => lookout.searchPages());
});

test('in the document of the side panel', async () => {
  await panelPage().evaluate((value) => document.body.append(value), mark('panel'));
  await expectFound('panel', () => lookout.searchPages());
});

test("in the heap of the page and of the extension's scripts in it", async () => {
  const session = await workday().createCDPSession();
  const own: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) own.push(context.id);
  });
  await session.send('Runtime.enable');
  const [script] = own;
  if (script === undefined) throw new Error('No script of the extension runs in the page.');
  const keeps = (value: string) => `globalThis.planted = { kept: ['${value}'] }`;
  await session.send('Runtime.evaluate', { expression: keeps(mark('page heap')) });
  await session.send('Runtime.evaluate', {
    expression: keeps(mark('script heap')),
    contextId: script,
  });
  await session.detach();
  await expectFound('page heap', () => lookout.searchHeap());
  await expectFound('script heap', () => lookout.searchHeap());
});

test('in the consoles of page, panel and worker', async () => {
  const deep = (value: string) => `console.debug({ a: { b: { c: [{ d: '${value}' }] } } })`;
  await workday().evaluate(deep(mark('page console')));
  await panelPage().evaluate(deep(mark('panel console')));
  const target = lookout.harness.chromium.browser
    .targets()
    .find((one) => one.type() === 'service_worker');
  const worker = await target?.worker();
  await worker?.evaluate(deep(mark('worker console')));
  for (const name of ['page console', 'panel console', 'worker console'])
    await expectFound(name, () => lookout.searchConsoles());
});

test('on the wire: URL, header and body of a request, in base64, and without TLS', async () => {
  await workday().evaluate(
    (query, header, body) =>
      fetch(`/acme_dpt1/session?q=${query}`, {
        method: 'POST',
        headers: { 'X-Planted': header },
        body: btoa(`some text before ${body}`),
      }).then(() => undefined),
    mark('request address'),
    mark('request header'),
    mark('request body'),
  );
  // The extension itself cannot reach another server (wxt.config.ts).
  const elsewhere = await lookout.harness.chromium.browser.newPage();
  await elsewhere.goto(`http://collect.example.com/${mark('plain connection')}`).catch(String);
  await elsewhere.close();
  for (const name of ['request address', 'request header', 'request body', 'plain connection'])
    await expectFound(name, () => lookout.searchWire());
});

test('on the disk after the browser is closed', async () => {
  const value = mark('disk');
  await panelPage().evaluate(writeDisk, { disk: value });
  await lookout.harness.chromium.close();
  await expectFound('disk', () => lookout.searchDisk());
  // The URL that the page set itself is now in the history.
  await expectFound('address', () => lookout.searchDisk());
});
