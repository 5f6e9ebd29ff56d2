// @vitest-environment jsdom
import fc from 'fast-check';
import { beforeEach, describe, expect, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { onReadArticle } from '../../../utils/background/handlers/read-article.ts';
import { schemas } from '../../../utils/background/routes/schemas.ts';
import { permissions } from '../../../utils/guide/index.ts';
import { accesses } from '../../../utils/guide/task.ts';
import { type ArticleLists, articleLists } from '../../../utils/panel/article/article-lists.ts';
import { compareLists } from '../../../utils/panel/article/compare-lists.ts';
import { combineGuide } from '../../../utils/state/effective-settings.ts';
import { noSettings } from '../../../utils/state/settings.ts';
import { articlePage } from '../../sandbox/help-centre/article.ts';
import { forPage, fuzz } from './fuzz.ts';
import { hostileBody } from './hostile-markup.ts';
import { answeringWith, response } from './responses.ts';
import { almost, anyText } from './texts.ts';

const nothing = { modify: [], view: [], put: [], get: [] };
const none = { names: {}, permissions: { add: nothing, remove: nothing } };
const { listed } = combineGuide(permissions, noSettings, none);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const names = permissions.map(({ name }) => name);
const entry = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...names, 'Process" Customer Invoice (NEW)') },
  { weight: 2, arbitrary: almost(...names) },
);
const cell = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(entry, { maxLength: 12 })
      .map((all) => `<ul>${all.map((name) => `<li>${escaped(name)}</li>`).join('')}</ul>`),
  },
  { weight: 1, arbitrary: hostileBody },
);
/** The four lists with any content in their cells. */
const fourLists = fc
  .tuple(cell, cell, cell, cell)
  .map(
    (cells) =>
      `<table>${accesses
        .map(
          (access, index) =>
            `<tr><td>Domain Security Policies permitting ${access} access</td><td>${cells[index]}</td></tr>`,
        )
        .join('')}</table>`,
  );
const pages = fc.oneof(
  { weight: 4, arbitrary: fourLists },
  { weight: 3, arbitrary: almost(articlePage()) },
  { weight: 1, arbitrary: hostileBody },
  { weight: 1, arbitrary: anyText },
);

/** Expects that every applicable entry is valid for the background: a name in a list. */
function expectApplicable(lists: ArticleLists): void {
  for (const { change, name } of compareLists(lists, listed, nothing)) {
    expect(name).not.toBe('');
    if (!change) continue;
    expect(schemas['change-settings'].safeParse({ change }).success, change.permission).toBe(true);
    expect(Object.keys(change).toSorted()).toEqual(['access', 'permission', 'type']);
  }
}

describe("Kolleno's help centre", () => {
  beforeEach(() => {
    Object.assign(browser, {
      permissions: { contains: async () => true, remove: async () => true },
    });
  });

  fuzz(
    "the lists of Kolleno's article (articleLists, compareLists)",
    pages,
    (html) => {
      document.title = 'ours';
      const read = articleLists(html);
      expect(document.title).toBe('ours');
      if ('lists' in read) expectApplicable(read.lists);
      else expect(['empty', 'changed']).toContain(read.problem);
    },
    forPage,
  );

  fuzz(
    'an answer of the help centre (readArticle)',
    response(almost(articlePage())),
    async (made) => {
      answeringWith(() => made);
      // A generated response has no URL.
      const url = vi
        .spyOn(Response.prototype, 'url', 'get')
        .mockReturnValue('https://help.kolleno.com/en/articles/1');
      const read = await onReadArticle();
      url.mockRestore();
      if ('text' in read) expect(made.headers[0]?.[1]).toMatch(/^\s*text\/html/i);
      else expect(['unreachable', 'not-found', 'elsewhere', 'no-article']).toContain(read.problem);
    },
  );
});
