import fc from 'fast-check';
import { beforeEach, describe, expect } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Handlers, route } from '../../../utils/background/routes/router.ts';
import { schemas } from '../../../utils/background/routes/schemas.ts';
import { parseUrl } from '../../../utils/lib/url.ts';
import { listenInTab } from '../../../utils/messages/listen.ts';
import type { Sender } from '../../../utils/messages/sender.ts';
import { addressOf } from '../../../utils/tenant/hosts.ts';
import { fuzz } from './fuzz.ts';
import { goodData } from './good-messages.ts';
import { anyText, textLike } from './texts.ts';
import { anyValue, valueLike } from './values.ts';

type Type = keyof typeof schemas;
const types = Object.keys(schemas) as Type[];

/** Above every limit that the schemas set for one message as a whole. */
const maxMessageLength = 20_000_000;

const page = 'https://impl.wd12.myworkday.com/acme_dpt1/d/task/2997$1904.htmld';
const sender: fc.Arbitrary<Sender> = fc.record(
  {
    id: fc.oneof(fc.constant(browser.runtime.id), anyText),
    url: textLike(page, 'https://connect.kolleno.com/connect/workday', browser.runtime.getURL('/')),
    frameId: fc.oneof(fc.constant(0), fc.integer()),
    tab: fc.oneof(fc.constant({ id: 7 }), fc.constant({})),
  },
  { requiredKeys: [] },
);
const message = fc.oneof(
  { weight: 1, arbitrary: anyValue },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom(...types)
      .chain((type) => fc.record({ type: fc.constant(type), data: valueLike(...goodData(type)) })),
  },
  { weight: 1, arbitrary: fc.record({ type: anyText, data: anyValue }) },
);

describe.each(types)('the schema', (type) => {
  fuzz(`the message ${type}`, valueLike(...goodData(type)), (data) => {
    const parsed = schemas[type].safeParse(data);
    if (!parsed.success) return;
    // Accepted data can be sent, stored and read again, and validates the same.
    const again = JSON.parse(JSON.stringify(parsed.data)) as unknown;
    expect(schemas[type].safeParse(again).success).toBe(true);
    expect(JSON.stringify(again).length).toBeLessThan(maxMessageLength);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
    expect(({} as { a?: unknown }).a).toBeUndefined();
  });
});

describe('the background', () => {
  let reached: { type: string; sender: Sender }[] = [];
  let from: Sender;
  const handlers = Object.fromEntries(
    types.map((type) => [type, () => void reached.push({ type, sender: from })]),
  ) as unknown as Handlers;
  const listener = route(handlers);

  fuzz('any message from any sender (route)', fc.tuple(message, sender), ([sent, who]) => {
    reached = [];
    from = who;
    listener(sent, who, () => {});
    for (const { type } of reached) {
      expect(who.id).toBe(browser.runtime.id);
      const url = parseUrl(who.url ?? '');
      const own = who.url?.startsWith(browser.runtime.getURL('/')) ?? false;
      const tenant = url !== null && addressOf(url) !== null && who.frameId === 0;
      const kolleno = url?.origin === 'https://connect.kolleno.com' && who.frameId === 0;
      if (type === 'handoff-link') expect(kolleno).toBe(true);
      else expect(own !== tenant).toBe(true);
      // No page script can use messages of the extension's own pages.
      if (['reveal', 'send', 'wipe', 'connect', 'verify', 'change-settings'].includes(type))
        expect(own).toBe(true);
    }
  });
});

describe('a page script', () => {
  let reached: number;
  beforeEach(() => {
    fakeBrowser.reset();
    reached = 0;
    const count = () => {
      reached += 1;
      return undefined;
    };
    listenInTab({ stop: count, fill: count, refresh: count });
  });

  fuzz(
    'a message to a page script (listenInTab)',
    fc.tuple(
      fc.oneof(
        anyValue,
        fc.record({
          type: fc.constantFrom('stop', 'fill', '__proto__', 'toString'),
          data: anyValue,
        }),
      ),
      sender,
    ),
    async ([sent, who]) => {
      reached = 0;
      const listeners = fakeBrowser.runtime.onMessage as unknown as {
        trigger(...given: unknown[]): Promise<unknown>;
      };
      await listeners.trigger(sent, who, () => {});
      if (reached === 0) return;
      expect(who.id).toBe(browser.runtime.id);
      expect(who.url === undefined || who.url.startsWith(browser.runtime.getURL('/'))).toBe(true);
    },
  );
});
