import { expect } from 'vitest';
import { asks, expectConnectedToNobody } from '../asks.ts';
import type { Attack } from '../attack.ts';

/** What a script tries from the page's own world. */
export const messages: Attack[] = [
  {
    title: 'announces a newer page script by the event of the framework, to end ours',
    on: 'user form',
    telling: true,
    async run(victim, { worker }) {
      await victim.page.waitForSelector('kolleno-guide');
      const { host: id } = new URL((await worker()).url());
      await victim.evaluate((extension) => {
        for (const script of ['overlay', 'watcher', 'handoff'])
          for (const target of [document, window])
            target.dispatchEvent(
              new CustomEvent(`${extension}:${script}:wxt:content-script-started`, {
                detail: { contentScriptName: script, messageId: 'newer' },
              }),
            );
      }, id);
      await victim.evaluate(() => {
        document.querySelector('[data-automation-id="pageHeaderTitleText"]')?.append(' ');
      });
    },
    async check(victim) {
      expect(await victim.evaluate(() => document.querySelectorAll('kolleno-guide').length)).toBe(
        1,
      );
    },
  },
  {
    title:
      'posts messages to its own window, with ports and to frames, and dispatches events under every name',
    on: 'user form',
    async run(victim) {
      await victim.evaluate((all) => {
        const heard: unknown[] = [];
        Object.assign(globalThis, { heard });
        for (const [type, data] of all) {
          for (const message of [{ type, data }, JSON.stringify({ type, data }), [type, data]]) {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = ({ data: answer }) => heard.push(answer);
            window.postMessage(message, '*', [port2]);
            window.dispatchEvent(new MessageEvent('message', { data: message, source: window }));
            for (const name of [type, 'kolleno', 'kolleno-guide', `kolleno:${type}`, 'message']) {
              const event = new CustomEvent(name, {
                detail: message,
                bubbles: true,
                composed: true,
              });
              document.dispatchEvent(event);
              document.querySelector('kolleno-guide')?.dispatchEvent(event);
            }
            new BroadcastChannel('kolleno').postMessage(message);
          }
        }
      }, asks);
    },
    check: expectConnectedToNobody,
  },
  {
    title: 'reaches for the extension from its own world',
    on: 'user form',
    async run(victim, { panel }) {
      const id = new URL(panel.page.url()).host;
      const reached = await victim.evaluate(
        async (extension, all) => {
          const own = globalThis as unknown as { chrome?: { runtime?: typeof chrome.runtime } };
          const runtime = own.chrome?.runtime;
          if (runtime?.sendMessage) {
            for (const [type, data] of all) {
              const answer = await Promise.resolve(
                runtime.sendMessage(extension, { type, data }) as Promise<unknown>,
              ).catch(() => null);
              if (answer) return `an answer to ${type}`;
            }
          }
          for (const file of [
            'sidepanel.html',
            'background.js',
            'content-scripts/overlay.js',
            'manifest.json',
          ]) {
            const answer = await fetch(`chrome-extension://${extension}/${file}`).catch(() => null);
            if (answer) return file;
          }
          return 'nothing';
        },
        id,
        asks,
      );
      expect(reached).toBe('nothing');
    },
  },
  {
    title: 'shows the side panel in a frame of its own, to be clicked through',
    on: 'user form',
    async run(victim, { panel }) {
      await victim.evaluate((url) => {
        const frame = document.createElement('iframe');
        frame.src = url;
        document.body.append(frame);
      }, panel.page.url());
      await new Promise((done) => setTimeout(done, 500));
      const shown = victim.page.frames().map((frame) => frame.url());
      expect(shown.filter((url) => url.includes('sidepanel'))).toEqual([]);
    },
  },
];
