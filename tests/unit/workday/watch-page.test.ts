// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Looked,
  type PageChange,
  watchPage,
} from '../../../utils/workday/watch/watch-page.ts';
import { blocks, frameMs, passes, usePageClock } from '../../fixtures/page-clock.ts';
import { frame, htmlDocument, popup, title } from '../../fixtures/workday-markup.ts';

const frames = (count = 3): Promise<unknown> => passes(count * frameMs);
/** A page's observers are called before the next task: no time passes. */
const observed = (): Promise<void> => Promise.resolve();

describe('watching a page', () => {
  let changes: PageChange[];
  /** What the next looks come to. */
  let looked: Looked;
  let stop: AbortController;
  let slowLooks: number;
  const slowly = (): Looked => {
    slowLooks += 1;
    blocks(300);
    return 'done';
  };

  beforeEach(async () => {
    usePageClock();
    slowLooks = 0;
    htmlDocument(frame(title('T')));
    changes = [];
    stop = new AbortController();
    looked = 'done';
    const look = (change: PageChange): Looked => {
      changes.push(change);
      return looked;
    };
    watchPage(document, look, stop.signal);
    await frames();
    return () => stop.abort();
  });

  const add = (html: string): void =>
    document.querySelector('section')?.insertAdjacentHTML('beforeend', html);

  it('looks once at the start', () => {
    expect(changes).toEqual([{ url: false, title: true }]);
  });
  it('calls once for many changes in a frame, and tells whether a title was touched', async () => {
    for (let i = 0; i < 50; i++) add('<p>row</p>');
    await frames();
    expect(changes.slice(1)).toEqual([{ url: false, title: false }]);
    add(title('U'));
    await frames();
    expect(changes.slice(2)).toEqual([{ url: false, title: true }]);
  });
  it('looks before the next frame where a title came', async () => {
    add(title('U'));
    await observed();
    expect(changes.slice(1)).toEqual([{ url: false, title: true }]);
  });
  it('does not wait for a frame while a page is still loading', async () => {
    looked = 'loading';
    add(title('U'));
    await observed();
    const seen = changes.length;
    await passes(frameMs - 1);
    looked = 'done';
    add('<p>row</p>');
    await observed();
    expect(changes.length).toBeGreaterThan(seen);
  });
  it('rests after a look that took long, but not from what a person does', async () => {
    watchPage(document, slowly, stop.signal);
    await frames(1);
    expect(slowLooks).toBe(1);
    add('<p>row</p>');
    await frames();
    expect(slowLooks).toBe(1);
    document.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true }));
    await frames(1);
    expect(slowLooks).toBe(2);
    add('<p>row</p>');
    await passes(899);
    expect(slowLooks).toBe(2);
    await passes(1 + frameMs);
    expect(slowLooks).toBe(3);
  });
  it('rests from what a fill does as from what the page does', async () => {
    watchPage(document, slowly, stop.signal, () => true);
    await frames(1);
    expect(slowLooks).toBe(1);
    document.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true }));
    await passes(899);
    expect(slowLooks).toBe(1);
    await passes(1 + frameMs);
    expect(slowLooks).toBe(2);
  });
  it.each<[string, () => void]>([
    [
      'its text changes',
      () => {
        const text = document.querySelector(
          '[data-automation-id="pageHeaderTitleText"]',
        )?.firstChild;
        if (text) text.nodeValue = 'V';
      },
    ],
    ['it goes', () => document.querySelector('[data-automation-id="pageHeader"]')?.remove()],
    ['a popup opens', () => document.body.insertAdjacentHTML('beforeend', popup(title('P')))],
  ])('notes a title when %s', async (_, act) => {
    act();
    await frames();
    expect(changes.at(-1)?.title).toBe(true);
  });
  it('notes a popup that is hidden by style alone', async () => {
    document.body.insertAdjacentHTML('beforeend', popup(title('P')));
    await frames();
    const seen = changes.length;
    (document.body.lastElementChild as HTMLElement).style.display = 'none';
    await frames();
    expect(changes.slice(seen)).toEqual([{ url: false, title: true }]);
  });
  it('notes what changes no node: input, and the address', async () => {
    document.querySelector('input')?.dispatchEvent(new Event('input', { bubbles: true }));
    await frames();
    expect(changes).toHaveLength(2);
    history.pushState(null, '', '/acme/d/home.htmld');
    add('<p></p>');
    await frames();
    expect(changes.at(-1)).toEqual({ url: true, title: true });
  });
  it('does not see our own element', async () => {
    const own = document.createElement('kolleno-guide');
    document.documentElement.append(own);
    own.hidden = true;
    await frames();
    own.remove();
    await frames();
    expect(changes).toHaveLength(1);
  });
  it('does not see styles and classes of ordinary nodes', async () => {
    document.querySelector('section')?.setAttribute('class', 'x');
    await frames();
    expect(changes).toHaveLength(1);
  });
  it('ends without a trace', async () => {
    add('<p></p>');
    await observed();
    stop.abort();
    add('<p></p>');
    document.body.click();
    await passes(1_000);
    expect(changes).toHaveLength(1);
  });
});
