// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import script from '../../../entrypoints/handoff.content/index.ts';
import { checkStatus } from '../../../utils/background/handoff/status.ts';
import { createKollenoListener } from '../../../utils/background/routes/kolleno.ts';
import { tenantIn } from '../../../utils/panel/place.ts';
import { deliveries, statusAccess } from '../../../utils/storage/items.ts';
import { tenant } from '../../fixtures/captured-values.ts';
import { fuzz } from './fuzz.ts';
import { answeringWith, type Made, response } from './responses.ts';
import { anyText, textLike } from './texts.ts';
import { jsonLike, valueLike } from './values.ts';

const link = `https://connect.kolleno.com/connect/workday#${'T'.repeat(43)}`;

describe("Kolleno's page", () => {
  const sent: { type: string; data: { link: string } }[] = [];
  beforeEach(() => {
    vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(async (message: unknown) => {
      sent.push(message as (typeof sent)[number]);
    });
  });
  afterEach(() => {
    vi.restoreAllMocks();
    history.replaceState(null, '', '/');
  });

  fuzz(
    "Kolleno's page content script (entrypoints/handoff.content)",
    textLike('T'.repeat(43), ''),
    (hash) => {
      sent.length = 0;
      history.replaceState(null, '', `/connect/workday#${encodeURI(hash.toWellFormed())}`);
      script.main({ addEventListener: () => {} } as unknown as ContentScriptContext);
      expect(sent.length).toBeLessThanOrEqual(1);
      for (const message of sent)
        expect(message).toEqual({ type: 'handoff-link', data: { link: location.href } });
    },
  );

  const listener = createKollenoListener();
  const outsider = fc.record(
    {
      id: anyText,
      url: textLike('https://connect.kolleno.com/connect/workday'),
      origin: textLike('https://connect.kolleno.com'),
      frameId: fc.constantFrom(0, 1),
      tab: fc.constant({ id: 3 }),
    },
    { requiredKeys: [] },
  );

  fuzz(
    "what Kolleno's page says by itself (createKollenoListener)",
    fc.tuple(
      valueLike({ type: 'ping' }, { type: 'handoff-link', link: 'https://example.com/' }),
      outsider,
    ),
    ([message, sender]) => {
      let answered = false;
      const taken = listener(message, sender, () => {
        answered = true;
      });
      if (taken === undefined) return expect(answered).toBe(false);
      const { host, protocol } = new URL(sender.url ?? '');
      expect([protocol, host]).toEqual(['https:', 'connect.kolleno.com']);
      expect([sender.frameId, sender.id]).toEqual([0, undefined]);
    },
  );
});

describe('the status of a submission', () => {
  const id = '22222222-2222-4222-8222-222222222222';
  let made: Made = { status: 200, headers: [], body: '' };
  beforeEach(async () => {
    answeringWith(() => made);
    await statusAccess.setValue({
      [tenant]: { id, url: `https://connect.kolleno.com/${id}/`, token: 't' },
    });
    await deliveries.setValue({ [tenant]: { until: '2999-01-01T00:00:00Z' } });
  });

  fuzz(
    'how far Kolleno is (checkStatus)',
    response(jsonLike({ id, receivedAt: '2026-11-24T10:00:00Z', status: 'connecting' })),
    async (answer) => {
      made = answer;
      await checkStatus(tenant);
      const { status, problem } = (await deliveries.getValue())[tenant] ?? {};
      expect([undefined, 'received', 'connecting', 'connected', 'failed']).toContain(status);
      if (problem) expect(problem.key).toMatch(/^findings\.handoff\.status\w+$/);
      if (problem) expect(problem.substitutions).toEqual([]);
    },
  );
});

describe('a path within the extension', () => {
  fuzz(
    "the report page's tenant (tenantIn)",
    textLike(`?tenant=${encodeURIComponent(tenant)}`, link),
    (search) => {
      const found = tenantIn(search);
      if (found !== undefined) expect(found.split('/')).toHaveLength(2);
      fakeBrowser.reset();
    },
  );
});
