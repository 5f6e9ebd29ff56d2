import { describe, expect, it } from 'vitest';
import { recognise } from '../../../utils/analysis/recognise/recognise.ts';
import { detours, tasks } from '../../../utils/guide/index.ts';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import {
  clientForm,
  clientView,
  endpoints,
  plainClientForm,
  tokenForm,
} from '../../fixtures/api-client-pages.ts';
import {
  activationConfirm,
  activationForm,
  examples,
  groupForm,
  groupView,
  permissionForm,
  userForm,
  userResult,
} from '../../fixtures/guide-pages.ts';
import { addressAt, area, grid, prompt, shown, snapshot, text } from '../../fixtures/snapshot.ts';

function seen(page: PageSnapshot) {
  const { match, task, page: known, detour } = recognise(page, { tasks, detours });
  return { match, task: task?.id ?? null, page: known?.id ?? detour?.id ?? null };
}

describe('recognise', () => {
  it.each(examples)('is certain of the $name', ({ page, is }) => {
    expect(seen(page)).toEqual({ match: 'certain', ...is });
  });

  it('has an example of every page and detour of the guide', () => {
    const known = new Set(examples.map(({ is }) => `${is.task}/${is.page}`));
    const wanted = [
      ...tasks.flatMap((task) => task.pages.map((page) => `${task.id}/${page.id}`)),
      ...detours.map((detour) => `null/${detour.id}`),
    ];
    expect([...known].sort()).toEqual(wanted.sort());
  });

  it('takes no page for another one with its title, except pages that share a decisive label', () => {
    const mistaken = examples.flatMap((titled) =>
      examples
        .filter(({ page }) => page.title !== titled.page.title)
        .filter(({ page }) => {
          const { title, instance } = titled.page;
          return seen({ ...page, title, instance, address: addressAt() }).match === 'certain';
        })
        .map(({ name }) => `${titled.name} with the rows of ${name}`),
    );
    expect(mistaken).toEqual([
      // Days Since Last Password Change, Session Timeout Minutes.
      'user form with the rows of all accounts',
      'user result with the rows of all accounts',
      'group edit page with the rows of constrained group',
      'constrained group with the rows of group edit page',
      'constrained group with the rows of group view page',
      // Domain Security Policy is a column of both grids.
      'permission grid with the rows of activation confirmation',
      'saved permission grid with the rows of activation confirmation',
      // The titles of both sections.
      'domain form with the rows of permission form',
      'domain form with the rows of domain view',
      // Comment.
      'activation form with the rows of group edit page',
      'activation confirmation with the rows of group edit page',
      // Client ID, Client Secret.
      'client form with the rows of client view',
      'client form with the rows of new secret',
      'client result with the rows of client view',
      'client result with the rows of new secret',
      // Singular and plural of one title.
      'client view with the rows of endpoints',
      'new secret with the rows of client result',
      // Workday Account is a column here and a prompt there.
      'token form with the rows of token choice',
      'token form with the rows of all accounts',
      'token result with the rows of all accounts',
      'endpoints with the rows of client view',
      // Client Grant Type.
      'plain client with the rows of client result',
      'plain client with the rows of client view',
    ]);
  });

  it.each(examples)('gives no match for the $name while it loads', ({ page }) => {
    expect(seen({ ...page, busy: true }).match).toBe('none');
    expect(seen({ ...page, title: null }).match).toBe('none');
  });

  it.each(examples)('gives only a possible match by the title of the $name alone', ({ page }) => {
    const bare = snapshot(page.title, 'report', [], { instance: page.instance });
    expect(seen(bare).match).toBe('possible');
  });
});

describe('titles', () => {
  it.each([
    [
      'the plural for the singular',
      { ...tokenForm(), title: 'Manage Refresh Token for Integrations' },
    ],
    ['the singular for the plural', { ...endpoints(), title: 'View API Client' }],
    ['other case and blanks', { ...groupForm(), title: ' create  security GROUP ' }],
    [
      'an instance behind it that stands beside the title',
      { ...clientView(), title: 'View API Client Kolleno API Client' },
    ],
    [
      'the user behind it on the result page',
      { ...userResult('isu'), title: 'Create Integration System User isu' },
    ],
    ['the article’s name', permissionForm({}, { title: 'Maintain Security Permissions' })],
  ])('accept %s', (_, page) => {
    expect(seen(page).match).toBe('certain');
  });

  it('tell View API Clients from View API Client', () => {
    expect(seen(endpoints()).task).toBe('view-api-clients');
    expect(seen(clientView()).task).toBe('register-api-client');
  });

  it('tell Constrained from Unconstrained however long the group’s name is', () => {
    const title =
      'View Integration System Security Group (Constrained) Integration System Security Group (Unconstrained)';
    expect(seen({ ...groupView(), title })).toMatchObject({
      task: 'edit-security-group',
      page: 'constrained',
    });
  });

  it.each([
    'Create Security Group Hierarchy',
    'Create Integration System User Template',
    'Register API Client for Integrations Audit',
    'Maintain Password Rules History',
    'Edit Integration System Security Group',
  ])('refuse %s', (title) => {
    expect(seen({ ...userForm(), title }).match).toBe('none');
    expect(seen({ ...clientForm(), title }).match).toBe('none');
  });
});

describe('decoys', () => {
  it('a list of task names is not a task', () => {
    const names = tasks.flatMap((task) => task.pages.flatMap((page) => page.titles));
    const list = snapshot('Search Results', 'report', [], {
      headings: names,
      grids: [grid('Tasks and Reports', ['Task'], ...names.map((name) => [name]))],
    });
    expect(seen(list).match).toBe('none');
  });

  it('an inbox item titled like a task is possible at most', () => {
    const item = snapshot('Create Security Group', 'edit', [
      shown('Overall Process', 'Approve'),
      area('enter your comment'),
    ]);
    expect(seen(item).match).toBe('possible');
  });

  it('a page that shares only labels does not match', () => {
    const other = snapshot('Edit Custom Report', 'edit', [
      text('Name'),
      area('Comment'),
      prompt('Workday Account'),
    ]);
    expect(seen(other).match).toBe('none');
  });

  it('the plain Register API Client is a detour even with the other task’s labels', () => {
    expect(seen(plainClientForm())).toEqual({
      match: 'certain',
      task: null,
      page: 'register-api-client-plain',
    });
    expect(
      seen({ ...plainClientForm(), title: 'Register API Client for Integrations' }).match,
    ).not.toBe('certain');
  });

  it('a form title with Done and none of the labels is not taken for the form', () => {
    const saved = snapshot('Create Integration System User', 'view', [text('User Name')]);
    expect(seen(saved)).toMatchObject({ match: 'possible', page: 'result' });
  });
});

describe('the address', () => {
  it('makes a page possible in an unknown language', () => {
    const page = { ...activationForm(), title: 'Ausstehende Änderungen aktivieren', rows: [] };
    expect(seen(page)).toMatchObject({
      match: 'possible',
      task: 'activate-security-policy-changes',
    });
  });

  it('does not choose between two pages with the same address', () => {
    const page = { ...activationConfirm(), rows: [], grids: [] };
    expect(seen(page).match).toBe('possible');
  });

  it('and the labels are two signals', () => {
    const page = { ...activationConfirm(), title: 'Ausstehende Änderungen aktivieren' };
    expect(seen(page)).toMatchObject({ match: 'certain', page: 'confirm' });
  });
});
