// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import {
  destinationOfEnter,
  destinationOfPress,
} from '../../../utils/workday/watch/watch-presses.ts';
import { htmlDocument } from '../../fixtures/workday-markup.ts';

const link =
  '<a href="https://wd5.myworkday.com/acme/d/task/2997$1904.htmld"><b>Create Group</b></a>';

describe('where a press leads to', () => {
  const press = (html: string, on: string) => {
    htmlDocument(html);
    return destinationOfPress(document.querySelector(on));
  };

  it.each<[string, string, string, ReturnType<typeof destinationOfPress>]>([
    ['a link', link, 'b', { words: 'Create Group', urlTaskId: '2997$1904' }],
    [
      'the line around one',
      `<li>${link}</li>`,
      'li',
      { words: 'Create Group', urlTaskId: '2997$1904' },
    ],
    ['an entry of a menu', '<p role="menuitem">Edit</p>', 'p', { words: 'Edit', urlTaskId: null }],
    ['what leads nowhere', '<p>Create Group</p>', 'p', null],
    ['a box', '<input value="a secret">', 'input', null],
    ['a list of everything', `<li>${'a'.repeat(201)}</li>`, 'li', null],
  ])('is told by %s', (_, html, on, destination) => {
    expect(press(html, on)).toEqual(destination);
  });
});

describe('where Enter leads to', () => {
  const enter = (html: string, on: string) => {
    htmlDocument(html);
    return destinationOfEnter(document.querySelector(on));
  };

  it.each<[string, string, string, ReturnType<typeof destinationOfEnter>]>([
    [
      'what is searched for',
      '<div role="search"><input value="Create Group"></div>',
      'input',
      { words: 'Create Group', urlTaskId: null },
    ],
    ['a link', link, 'a', { words: 'Create Group', urlTaskId: '2997$1904' }],
    ['no other box', '<input value="a secret">', 'input', null],
    ['no password', '<input type="password" value="a secret">', 'input', null],
    ['nothing at all', '<main></main>', 'main', null],
  ])('is told by %s', (_, html, on, destination) => {
    expect(enter(html, on)).toEqual(destination);
  });
});
