// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openTask } from '../../../utils/workday/interact/search.ts';
import { stubEventsWithoutView } from './aria/events-without-view.ts';

/** Workday's search box is there. What it does with a search is another matter. */

const name = 'Maintain Password Rules';
const link = `<a href="#">${name}</a>`;

beforeEach(() => {
  stubEventsWithoutView();
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  document.body.replaceChildren();
});

function draw(answer: (box: HTMLInputElement) => void, attributes = ''): void {
  document.body.innerHTML = `<header role="search"><input ${attributes}></header><main></main>`;
  const box = document.querySelector('input') as HTMLInputElement;
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') answer(box);
  });
}

/** Searches, and lets the time pass that a slow tenant may take. */
async function search() {
  const opened = openTask(document, document.location, { search: name });
  await vi.advanceTimersByTimeAsync(13_000);
  return opened;
}

const show = (html: string) => {
  (document.querySelector('main') as HTMLElement).innerHTML = html;
};

describe("a task opened by Workday's search", () => {
  it('is found in the result, which nobody presses', async () => {
    draw(() => show(link));
    expect(await search()).toEqual({ opened: 'search', result: document.querySelector('a') });
  });

  it('is found in a result that comes seconds later', async () => {
    draw(() => setTimeout(() => show(link), 0));
    expect(await search()).toMatchObject({ opened: 'search' });
  });

  it('is found again where a second search leaves the result as it is', async () => {
    draw(() => {});
    show(link);
    expect(await search()).toEqual({ opened: 'search', result: document.querySelector('a') });
  });

  it.each([
    ['shows nothing', () => {}],
    ['shows other tasks', () => show('<a href="#">Maintain Passwords</a>')],
    ['takes its box away', (box: HTMLInputElement) => box.remove()],
  ])('is reported as not found where the search %s', async (_, answer) => {
    draw(answer);
    expect(await search()).toEqual({ opened: 'not-found', searched: true });
  });

  it.each([
    ['there is no box', () => document.querySelector('input')?.remove()],
    [
      'the box takes no text',
      () =>
        document.querySelector('input')?.addEventListener('input', ({ target }) => {
          (target as HTMLInputElement).value = '';
        }),
    ],
  ])('is not reported as searched where %s', async (_, spoil) => {
    draw(() => {});
    spoil();
    expect(await search()).toEqual({ opened: 'not-found', searched: false });
  });
});
