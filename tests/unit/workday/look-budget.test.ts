// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLookBudget } from '../../../utils/workday/dom/look-budget.ts';
import { readPage } from '../../../utils/workday/read/read-page.ts';

/** What a look at a page of any size reads, counted and not timed. */
const address = new URL('https://impl.wd12.myworkday.com/acme_dpt1/d/task/2997$1.htmld');
const form = `
  <div data-automation-id="pageHeader"><h1 data-automation-id="pageHeaderTitleText">Create Security Group</h1></div>
  <ul><li><label data-automation-id="formLabel" id="first">Name</label>
    <div data-automation-id="decorationWrapper"><input type="text" value="Kolleno"></div></li></ul>`;

let frame: HTMLElement;
/** Elements whose surroundings or content were read. */
const read = { closest: 0, text: 0, queried: 0 };

beforeEach(() => {
  document.body.innerHTML = `<div id="workdayApplicationFrame">${form}</div>`;
  const found = document.querySelector<HTMLElement>('#workdayApplicationFrame');
  if (!found) throw new Error('The frame is missing.');
  frame = found;
  Object.assign(read, { closest: 0, text: 0, queried: 0 });
  const { closest, querySelector } = Element.prototype;
  vi.spyOn(Element.prototype, 'closest').mockImplementation(function (this: Element, selector) {
    read.closest += 1;
    return closest.call(this, selector);
  });
  vi.spyOn(Element.prototype, 'querySelector').mockImplementation(function (
    this: Element,
    selector: string,
  ) {
    read.queried += 1;
    return querySelector.call(this, selector) as Element | null;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

const look = () => readPage(document, address);
const nameRow = { label: 'Name', reading: { kind: 'text', value: 'Kolleno' } };

describe('a look', () => {
  it('at a page of usual size reads all of it', () => {
    const snapshot = look();
    expect(snapshot?.rows).toMatchObject([nameRow]);
    expect(snapshot?.partial).toBeUndefined();
  });

  it.each<[string, string]>([
    ['labels', '<label data-automation-id="formLabel">Other</label>'],
    ['named controls', '<input aria-label="Other">'],
    ['headings', '<h3>Other</h3>'],
    ['tables', '<table><thead><tr><th>A</th></tr></thead></table>'],
    ['messages', '<div role="alert">Other</div>'],
    ['buttons', '<button data-automation-id="wd-CommandButton_uic_other">Other</button>'],
  ])('at 2,500 %s in a row reads a bounded part of them, and says so', (_, markup) => {
    const many = document.createElement('div');
    many.innerHTML = markup.repeat(2_500);
    frame.append(many);
    const snapshot = look();
    expect(snapshot?.rows[0]).toMatchObject(nameRow);
    expect(snapshot?.partial).toBe(true);
    expect(read.closest + read.queried).toBeLessThan(25_000);
  });

  it('ends at its time, whatever cannot be counted', () => {
    let now = 0;
    const budget = createLookBudget(frame, () => now);
    expect(budget.admit(frame)).toBe(true);
    now = 60_000;
    expect(budget.admit(frame)).toBe(false);
    expect(budget.isExceeded).toBe(true);
  });
});

/** All that the budget needs of an element. */
interface Node {
  parentElement: Node | null;
}
const root: Node = { parentElement: null };
const budgetOf = () => createLookBudget(root as Element);

function* nested(count: number): Generator<Element> {
  let at = root;
  for (let depth = 0; depth < count; depth++) {
    at = { parentElement: at };
    yield at as Element;
  }
}

function* inARow(count: number): Generator<Element> {
  for (let index = 0; index < count; index++) yield { parentElement: root } as Element;
}

describe('a budget', () => {
  it('reads no deeper than 150 of 20,000 nested elements', () => {
    const budget = budgetOf();
    expect(budget.take(nested(20_000), 30_000)).toHaveLength(150);
    expect(budget).toMatchObject({ isExceeded: true, visited: 150 });
  });

  it('reads 20,000 of 200,000 elements in a row, in however many lists they come', () => {
    const budget = budgetOf();
    for (let list = 0; list < 4; list++) budget.take(inARow(50_000), 8_000);
    expect(budget).toMatchObject({ isExceeded: true, visited: 20_000 });
  });

  it('is not exceeded by a list that ends where it may', () => {
    const budget = budgetOf();
    expect(budget.take(inARow(300), 300)).toHaveLength(300);
    expect(budget.isExceeded).toBe(false);
  });
});
