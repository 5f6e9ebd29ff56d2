import { expect } from 'vitest';
import { asks, expectConnectedToNobody, host } from '../asks.ts';
import type { Attack } from '../attack.ts';
import { foreignSecret } from '../canary.ts';
import type { Victim } from '../victim.ts';
import { IsolatedWorld } from '../worlds.ts';

const capture = { host, tenant: 'acme_dpt1', credential: 'clientSecret', value: foreignSecret };
const task = 'register-api-client';

/**
 * Sends them as a page could that has compromised its renderer, and with it the world of our page
 * script.
 */
async function sendAll(
  victim: Victim,
  messages: readonly (readonly [string, string])[],
): Promise<void> {
  const world = await IsolatedWorld.of(victim.page);
  expect(world, 'our page script runs there').not.toBeNull();
  for (const [type, data] of messages) {
    expect(await world?.send(type, data), `the answer to ${type} ${data.slice(0, 200)}`).toBe(
      'nothing',
    );
  }
}

/** What a page can do that has compromised its renderer, and with it our page script's world. */
export const takenOverScript: Attack[] = [
  {
    title: 'has taken over the page script: fills the storage in the name of hundreds of tenants',
    on: 'user form',
    telling: true,
    async run(victim) {
      const world = await IsolatedWorld.of(victim.page);
      await world?.evaluate(`(async () => {
        const home = location.href;
        const send = (type, data) =>
          chrome.runtime.sendMessage({ type, data }).catch(() => undefined);
        const long = 'é'.repeat(2_000);
        const permissions = Array.from({ length: 400 }, () => ({
          name: long, access: 'modify', state: 'missing', grantedAs: long, reason: long, inferred: false,
        }));
        for (let index = 0; index < 240; index += 1) {
          const tenant = 'made_up_' + index;
          history.replaceState(null, '', '/' + tenant + '/d/home.htmld');
          const at = { host: location.host, tenant };
          await send('page-status', {
            status: {
              ...at, environment: 'non-production', match: 'certain', task: '${task}', page: 'form',
              title: long, purpose: null, next: null, fields: [],
              permissions: index < 10 ? permissions : [], findings: [],
              goTo: null, guarded: false,
              fill: { running: false, done: 0, total: 0, current: '', problems: [] },
            },
            evidence: index < 10 ? [{ type: 'permissions', permissions }] : [],
          });
          await send('capture', {
            ...at, credential: 'clientSecret', value: 'a1'.repeat(2_000), task: '${task}',
          });
        }
        history.replaceState(null, '', home);
      })()`);
    },
    async check(_, { worker }) {
      const room = await (await worker()).evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: {
            storage: {
              session: {
                set(items: object): Promise<void>;
                remove(key: string): Promise<void>;
              };
            };
          };
        };
        const { session } = chrome.storage;
        // More than the values of any tenant.
        const stored = session.set({ probe: 'x'.repeat(2_000_000) }).then(
          () => true,
          () => false,
        );
        const isStored = await stored;
        await session.remove('probe');
        return isStored;
      });
      expect(room, 'room for values').toBe(true);
    },
  },
  {
    title: 'has taken over the page script: asks for values, sends, wipes, connects, ticks off',
    on: 'user form',
    telling: true,
    run: (victim) =>
      sendAll(
        victim,
        asks.map(([type, data]) => [type, JSON.stringify(data)] as const),
      ),
    async check(victim, harness) {
      await expectConnectedToNobody(victim, harness);
      expect(await harness.tenant.submissions()).toEqual([]);
    },
  },
  {
    title: 'has taken over the page script: delivers for another tenant, host or environment',
    on: 'user form',
    run: (victim) =>
      sendAll(
        victim,
        [
          ['capture', { ...capture, task, tenant: 'acme_dpt2' }],
          ['capture', { ...capture, task, tenant: 'ACME_DPT1' }],
          ['capture', { ...capture, task, host: 'wd12.myworkday.com' }],
          ['capture', { ...capture, task, host: 'connect.kolleno.com' }],
          ['guide-context', { host: 'wd12.myworkday.com', tenant: 'acme' }],
          ['guide-context', { host, tenant: 'acme_dpt2' }],
          ['known-pages', { host, tenant: 'acme_dpt2' }],
          ['overlay-off', { host, tenant: 'acme_dpt2', page: 'x/y', scope: 'all' }],
          ['learn', { host, tenant: 'acme_dpt2', ids: null, answer: null }],
        ].map(([type, data]) => [String(type), JSON.stringify(data)] as const),
      ),
  },
  {
    title:
      'has taken over the page script: sends what is too long, of the wrong kind, or named like parts of an object',
    on: 'user form',
    run: (victim) =>
      sendAll(victim, [
        ['__proto__', '{}'],
        ['constructor', '{}'],
        ['toString', '{}'],
        ['hasOwnProperty', '{}'],
        ['capture', 'null'],
        ['capture', '[]'],
        ['capture', `{...${JSON.stringify({ ...capture, task })}, value: 'x'.repeat(20_000_000)}`],
        ['capture', JSON.stringify({ ...capture, task, credential: '__proto__' })],
        ['capture', JSON.stringify({ ...capture, task, credential: 'constructor' })],
        ['capture', JSON.stringify({ ...capture, task: '__proto__' })],
        ['capture', JSON.stringify({ ...capture, task, value: { toString: 1 } })],
        [
          'capture',
          `JSON.parse('{"__proto__":{"host":"${host}","tenant":"acme_dpt1"},"credential":"clientSecret"}')`,
        ],
        ['page-status', `{ status: { title: 'x'.repeat(5_000_000) }, evidence: [] }`],
        ['page-status', `{ status: null, evidence: Array(100_000).fill({ type: 'step' }) }`],
        [
          'learn',
          `{ host: '${host}', tenant: 'acme_dpt1', ids: { views: { ['__proto__']: [] } }, answer: null }`,
        ],
      ]),
  },
  {
    title: 'has taken over the page script: reads and writes what the extension stores',
    on: 'user form',
    async run(victim) {
      const world = await IsolatedWorld.of(victim.page);
      for (const area of ['local', 'session', 'sync', 'managed']) {
        const got = await world?.evaluate(
          `chrome.storage.${area}.get(null).then((all) => JSON.stringify(all), () => 'closed')`,
        );
        expect(['closed', '{}'], `storage.${area}`).toContain(got);
      }
      const wrote = await world?.evaluate(
        `chrome.storage.local.set({ 'learnt-ids': {} }).then(() => 'wrote', () => 'closed')`,
      );
      expect(wrote).toBe('closed');
      // IndexedDB and its channel are the page's own here, not the extension's.
      const databases = await world?.evaluate(
        `indexedDB.databases().then((all) => JSON.stringify(all.map(({ name }) => name)))`,
      );
      expect(databases).not.toContain('kolleno');
    },
  },
  {
    title: 'has taken over the page script: floods the background with messages',
    on: 'user form',
    async run(victim) {
      const world = await IsolatedWorld.of(victim.page);
      await world?.evaluate(`for (let at = 0; at < 10_000; at++) {
        chrome.runtime.sendMessage({ type: 'guide-context', data: { host: '${host}', tenant: 'acme_dpt1' } }).catch(() => 0);
      }`);
    },
  },
];
