// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { watchTitles } from '../../../utils/workday/watch/watch-titles.ts';
import { passes, usePageClock } from '../../fixtures/page-clock.ts';
import { frame, htmlDocument, title } from '../../fixtures/workday-markup.ts';

const told = (): Promise<unknown> => passes(0);

describe('watching for titles alone', () => {
  let looks: (readonly string[])[];
  let stop: AbortController;

  beforeEach(() => {
    usePageClock();
    htmlDocument(frame(title('Home')));
    document.title = 'Workday';
    looks = [];
    stop = new AbortController();
    watchTitles(document, (titles) => looks.push(titles), stop.signal);
    return () => stop.abort();
  });

  const add = (html: string): void => document.body.insertAdjacentHTML('beforeend', html);

  it('begins with those that are there', () => {
    expect(looks).toEqual([['Workday', 'Home']]);
  });

  it.each<[string, () => void, string[]]>([
    ['a page comes', () => add(frame(title('Create Security Group'))), ['Create Security Group']],
    [
      'its text changes in place',
      () => {
        const text = document.querySelector(
          '[data-automation-id="pageHeaderTitleText"]',
        )?.firstChild;
        if (text) text.nodeValue = 'My Tasks';
      },
      ['My Tasks'],
    ],
    [
      'the name in the browser’s tab changes',
      () => {
        document.title = 'View Worker - Workday';
      },
      ['View Worker'],
    ],
    ['a plain heading comes', () => add('<main><h2>Edit  Account</h2></main>'), ['Edit  Account']],
    [
      'a dialog comes that is named by another element',
      () => add('<div role="dialog" aria-labelledby="a b"><p id="a">Create <b>Group</b></p></div>'),
      ['Create Group'],
    ],
    [
      'a heading comes with a sign that nobody hears',
      () => add('<h1><span aria-hidden="true">*</span> Register</h1>'),
      ['Register'],
    ],
  ])('tells the text when %s', async (_, act, titles) => {
    act();
    await told();
    expect(looks.slice(1)).toEqual([titles]);
  });

  it('tells one text once that stands in the tab and on the page', async () => {
    document.title = 'View Worker - Workday';
    add(`<h1>${title('View Worker')}</h1>`);
    await told();
    expect(looks.slice(1)).toEqual([['View Worker']]);
  });

  it('notes an address that changes without the page', async () => {
    history.pushState(null, '', '/acme/d/task/2997$1904.htmld');
    add('<p></p>');
    await told();
    expect(looks.slice(1)).toEqual([[]]);
  });

  it('says nothing of all the rest, and asks for no style or layout', async () => {
    const style = vi.spyOn(window, 'getComputedStyle');
    const boxes = vi.spyOn(Element.prototype, 'getBoundingClientRect');
    add('<table><tr><td>1</td></tr></table><p class="h1">Create Security Group</p>');
    document.querySelector('section')?.setAttribute('class', 'x');
    await told();
    expect(looks).toHaveLength(1);
    add(frame(title('T')));
    await told();
    expect([style.mock.calls, boxes.mock.calls]).toEqual([[], []]);
  });

  describe('on a page that stays', () => {
    const comes = async (): Promise<boolean> => {
      const before = looks.length;
      document
        .querySelector('main, section, div')
        ?.insertAdjacentHTML('beforeend', `<h2>${before}</h2>`);
      await passes(0);
      return looks.length > before;
    };
    beforeEach(() => {
      stop.abort();
      stop = new AbortController();
      watchTitles(document, (titles) => looks.push(titles), stop.signal);
    });

    it('watches for ten seconds after a title', async () => {
      await passes(9_000);
      expect(await comes()).toBe(true);
      await passes(9_000);
      expect(await comes()).toBe(true);
      await passes(11_000);
      expect(await comes()).toBe(false);
    });

    it('waits a minute for the first page of an empty shell', async () => {
      stop.abort();
      htmlDocument('<main></main>');
      stop = new AbortController();
      watchTitles(document, (titles) => looks.push(titles), stop.signal);
      await passes(59_000);
      expect(await comes()).toBe(true);
    });

    it.each<[string, () => void]>([
      ['a press', () => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true }))],
      ['a click', () => document.body.click()],
      [
        'Enter',
        () =>
          document.body.dispatchEvent(
            new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }),
          ),
      ],
      ['coming back to the tab', () => document.dispatchEvent(new Event('visibilitychange'))],
      ['another address', () => window.dispatchEvent(new PopStateEvent('popstate'))],
      ['another name in the tab', () => document.querySelector('title')?.append('View Worker')],
      ['a dialog', () => add('<div role="dialog"><p>Sure?</p></div>')],
    ])('watches again after %s', async (_, act) => {
      await passes(61_000);
      expect(await comes()).toBe(false);
      act();
      await passes(5_000);
      expect(await comes()).toBe(true);
    });

    it('is not woken by typing', async () => {
      await passes(61_000);
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
      expect(await comes()).toBe(false);
    });

    it('takes the title that wakes it', async () => {
      await passes(61_000);
      const before = looks.length;
      add('<div role="dialog" aria-labelledby="n"><p id="n">Create Security Group</p></div>');
      await passes(0);
      expect(looks.slice(before)).toEqual([['Create Security Group']]);
    });
  });

  describe('where the tab names the page as its heading does', () => {
    const comes = async (name: string): Promise<readonly (readonly string[])[]> => {
      const before = looks.length;
      document
        .querySelector('main, section, div')
        ?.insertAdjacentHTML('beforeend', `<h2>${name}</h2>`);
      await told();
      return looks.slice(before);
    };
    const press = () => document.body.click();
    const moves = () => {
      history.pushState(null, '', `/acme/d/${Math.random()}.htmld`);
      window.dispatchEvent(new PopStateEvent('popstate'));
    };
    beforeEach(async () => {
      document.title = 'View Worker - Workday';
      add(`<h1>${title('View Worker')}</h1>`);
      await told();
    });

    it('leaves the document alone', async () => {
      expect(await comes('Create Security Group')).toEqual([]);
    });

    it('goes by the next name in the tab', async () => {
      const before = looks.length;
      document.title = 'Create Security Group - Workday';
      await told();
      expect(looks.slice(before)).toEqual([['Create Security Group']]);
    });

    it('takes a dialog that comes', async () => {
      const before = looks.length;
      add('<div role="dialog" aria-labelledby="n"><p id="n">Create Security Group</p></div>');
      await told();
      expect(looks.slice(before)).toEqual([['Create Security Group']]);
    });

    it('takes a dialog anywhere that gets the focus, and its name where that comes later', async () => {
      document
        .querySelector('main, section, div')
        ?.insertAdjacentHTML(
          'beforeend',
          '<div role="dialog" aria-labelledby="n" tabindex="0"></div>',
        );
      await told();
      const before = looks.length;
      const dialog = document.querySelector<HTMLElement>('[role="dialog"]');
      dialog?.focus();
      expect(looks.slice(before)).toEqual([['']]);
      dialog?.insertAdjacentHTML('beforeend', '<p id="n">Create Security Group</p>');
      await told();
      expect(looks.at(-1)).toEqual(['Create Security Group']);
    });

    it('leaves the document alone after a press', async () => {
      press();
      expect(await comes('Create Security Group')).toEqual([]);
    });

    it('trusts the tab no more where it says nothing of another address, and somebody goes on there', async () => {
      moves();
      expect(await comes('Create Security Group')).toEqual([]);
      press();
      expect(looks.at(-1)).toContain('Create Security Group');
      expect(await comes('Edit Account')).toEqual([['Edit Account']]);
    });

    it('goes on trusting it where it names the page at another address', async () => {
      moves();
      document.title = 'My Tasks - Workday';
      await told();
      const before = looks.length;
      press();
      expect(looks).toHaveLength(before);
    });
  });

  it('ends without a trace', async () => {
    stop.abort();
    add(frame(title('T')));
    history.pushState(null, '', '/acme/d/home.htmld');
    await told();
    expect(looks).toHaveLength(1);
  });
});
