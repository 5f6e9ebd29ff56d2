// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, describe, expect } from 'vitest';
import { readCaptures } from '../../../utils/analysis/captures/captures.ts';
import { compare } from '../../../utils/analysis/observe/compare-page.ts';
import { observe } from '../../../utils/analysis/observe/observe.ts';
import { idsToLearn } from '../../../utils/analysis/recognise/learn.ts';
import { recognise } from '../../../utils/analysis/recognise/recognise.ts';
import { routes } from '../../../utils/background/routes/router.ts';
import { notFilling } from '../../../utils/content/fill/fill-page.ts';
import { createPublisher } from '../../../utils/content/session/publisher.ts';
import { defaultNames, detours, permissions, tasks } from '../../../utils/guide/index.ts';
import { noIds } from '../../../utils/state/learnt-pages.ts';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import { reportPage } from '../../../utils/workday/page-report/page-report.ts';
import { findTab } from '../../../utils/workday/read/headings.ts';
import { openPopups } from '../../../utils/workday/read/obstacles.ts';
import { readPage } from '../../../utils/workday/read/read-page.ts';
import {
  headerOpener,
  instanceLink,
  openMenus,
} from '../../../utils/workday/read/related-actions.ts';
import { examples } from '../../fixtures/guide-pages.ts';
import { forPage, fuzz } from './fuzz.ts';
import { hostileBody } from './hostile-markup.ts';
import { anyText } from './texts.ts';

const location = new URL('https://impl.wd12.myworkday.com/acme_dpt1/d/task/2997$1904.htmld');
const context = { names: defaultNames, skipped: {}, captured: [], permissions };
const known = { tasks, detours };

const language = fc.constantFrom('', 'en-US', 'de', 'ja');
afterEach(() => {
  document.body.innerHTML = '';
  document.documentElement.lang = '';
});

function show(html: string, lang: string): void {
  document.documentElement.lang = lang;
  document.body.innerHTML = html;
}

/** Holds if the background's schema takes the page status. */
function expectTaken(seen: PageSnapshot): void {
  const observation = observe(seen, context, notFilling);
  createPublisher((status, evidence) => {
    const parsed = routes['page-status'].schema.safeParse({ status, evidence });
    expect(parsed.error?.issues ?? []).toEqual([]);
  }).publish(observation.status, []);
  const { captures } = observation.captures;
  if (observation.recognition.match !== 'certain') expect(captures).toEqual([]);
  idsToLearn(observation.recognition, observation.snapshot, noIds);
}

describe('pages', () => {
  fuzz(
    'a page of any elements (readPage, observe, idsToLearn)',
    fc.tuple(hostileBody, language),
    ([html, lang]) => {
      show(html, lang);
      const before = document.body.innerHTML;
      const seen = readPage(document, location);
      if (!seen) throw new Error('A tenant page is read, whatever it holds.');
      expectTaken(seen);
      // Reading must not change the page.
      expect(document.body.innerHTML).toBe(before);
    },
    forPage,
  );

  fuzz(
    'the same page reported (reportPage)',
    fc.tuple(hostileBody, language),
    ([html, lang]) => {
      show(html, lang);
      for (const box of document.querySelectorAll<HTMLInputElement>('input, textarea')) {
        if (box.type !== 'submit' && box.type !== 'button') box.value = 'typed by hand';
      }
      const text = JSON.stringify(reportPage(document, location));
      expect(text.length).toBeLessThan(10_000_000);
      expect(text).not.toContain('typed by hand');
    },
    forPage,
  );

  fuzz(
    "the same page's lists, menus and search (openMenus, findTab, openPopups)",
    fc.tuple(hostileBody, anyText),
    ([html, name]) => {
      show(html, 'en-US');
      for (const { items } of openMenus(document)) expect(items.length).toBeGreaterThan(0);
      headerOpener(document);
      instanceLink(document, name);
      findTab(document, (label) => label === name);
      openPopups(document, document.body.firstElementChild ?? document.body);
    },
    forPage,
  );

  fuzz(
    'a page as data (recognise, compare, readCaptures)',
    fc.tuple(
      fc.constantFrom(...examples.map(({ page }) => page)),
      fc.array(fc.record({ label: anyText, value: anyText, at: fc.nat(), remove: fc.boolean() }), {
        maxLength: 4,
      }),
      fc.option(anyText),
    ),
    ([page, changes, title]) => {
      const rows = [...page.rows];
      for (const { label, value, at, remove } of changes) {
        const old = rows[at % (rows.length + 1)];
        const reading = { kind: 'read-only' as const, value, items: [value], hidden: 0 };
        rows.splice(at % (rows.length + 1), remove ? 1 : 0, {
          label: old && remove ? old.label : label,
          sections: [],
          required: false,
          disabled: false,
          invalid: false,
          reading,
        });
      }
      const seen = { ...page, rows, title: title ?? page.title };
      const recognition = recognise(seen, known);
      const read = readCaptures(recognition, seen, defaultNames);
      compare(recognition, seen, context, read, notFilling);
      const { captures } = read;
      for (const { credential, value } of captures) {
        if (credential === 'restEndpoint' || credential === 'tokenEndpoint')
          expect(value.reveal().toLowerCase()).toContain('acme_dpt1');
      }
      expectTaken(seen);
    },
    forPage,
  );
});
