// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { permissions } from '../../../../utils/guide/index.ts';
import type { Access } from '../../../../utils/guide/task.ts';
import { articleLists } from '../../../../utils/panel/article/article-lists.ts';
import { type Compared, compareLists } from '../../../../utils/panel/article/compare-lists.ts';
import { combineGuide } from '../../../../utils/state/effective-settings.ts';
import { changeSettings, noSettings, type Settings } from '../../../../utils/state/settings.ts';
import { articlePage } from '../../../sandbox/help-centre/article.ts';

const read = articleLists(articlePage());
if (!('lists' in read)) throw new Error('The article could not be read.');
const { lists } = read;

const none: Record<Access, string[]> = { modify: [], view: [], put: [], get: [] };
const noPolicy = { names: {}, permissions: { add: none, remove: none } };

const compared = (settings: Settings = noSettings, policy = noPolicy, article = lists) =>
  compareLists(
    article,
    combineGuide(permissions, settings, policy).listed,
    policy.permissions.remove,
  );
const differences = (all: Compared[]) =>
  all
    .filter(({ kind }) => kind !== 'same')
    .map(({ access, kind, name, change }) => [access, kind, name, change?.type]);

const changed = (...changes: Parameters<typeof changeSettings>[1][]) =>
  changes.reduce((before, change) => changeSettings(before, change, permissions), noSettings);

describe('the comparison with the article', () => {
  it('lists entries of only one side, and does not count mistakes as differences', () => {
    expect(differences(compared())).toEqual([
      ['put', 'only-article', 'Process: Customer Invoice (NEW)', 'add'],
      ['get', 'only-ours', 'Set Up: Currency Rates', 'remove'],
    ]);
  });

  it('lists the mistakes with their corrections', () => {
    expect(
      compared().flatMap(({ slips, printed, name }) => slips.map((slip) => [slip, printed, name])),
    ).toEqual([
      ['other-name', 'Customer Object Management', 'Custom Object Management'],
      ['quote', 'Process" Customer Invoice (NEW)', 'Process: Customer Invoice (NEW)'],
      ['twice', 'Process: Project Billing', 'Process: Project Billing'],
    ]);
  });

  it('is empty after applying all changes, and the settings contain only those', () => {
    const changes = compared().flatMap(({ change }) => change ?? []);
    const settings = changed({ type: 'lists', changes });
    expect(differences(compared(settings))).toEqual([]);
    expect(settings.permissions).toEqual({
      ...noSettings.permissions,
      put: { added: ['Process: Customer Invoice (NEW)'], removed: [] },
      get: { added: [], removed: ['Set Up: Currency Rates'] },
    });
    expect(settings).toEqual(changed(...changes));
  });

  it('distinguishes removed entries from unknown ones, and restores them under our name', () => {
    const out = changed(
      { type: 'remove', access: 'view', permission: 'Custom Object Management' },
      { type: 'remove', access: 'get', permission: 'Set Up: Currency Rates' },
    );
    expect(differences(compared(out))).toEqual([
      ['view', 'left-out', 'Custom Object Management', 'restore'],
      ['put', 'only-article', 'Process: Customer Invoice (NEW)', 'add'],
    ]);
  });

  it('adds an unknown misprinted name in its corrected form', () => {
    const article = { ...lists, get: [...lists.get, 'Set Up“ Currency Rates', 'Set Up"Calendar'] };
    const get = compared(noSettings, noPolicy, article).filter(({ access }) => access === 'get');
    expect(get.slice(-2)).toMatchObject([
      { name: 'Set Up: Currency Rates', kind: 'same', slips: ['quote'] },
      {
        name: 'Set Up: Calendar',
        kind: 'only-article',
        slips: ['quote'],
        change: { permission: 'Set Up: Calendar' },
      },
    ]);
  });

  it('changes nothing that the policy sets', () => {
    const policy = {
      names: {},
      permissions: {
        add: { ...none, get: ['Set Up: Currency Rates', 'Set Up: Calendar'] },
        remove: {
          ...none,
          put: ['Process: Customer Invoice (NEW)'],
          modify: ['Workday Query Language'],
        },
      },
    };
    expect(differences(compared(noSettings, policy))).toEqual([
      ['modify', 'left-out', 'Workday Query Language', undefined],
      ['put', 'only-article', 'Process: Customer Invoice (NEW)', undefined],
      ['get', 'only-ours', 'Set Up: Currency Rates', undefined],
      ['get', 'only-ours', 'Set Up: Calendar', undefined],
    ]);
  });

  it('skips a list that the article shows without entries', () => {
    expect(differences(compared(noSettings, noPolicy, { ...lists, get: [] }))).toEqual([
      ['put', 'only-article', 'Process: Customer Invoice (NEW)', 'add'],
    ]);
  });

  it('counts two names of one domain as one entry', () => {
    const article = { ...lists, view: [...lists.view, 'Custom Object Management'] };
    expect(
      differences(compared(noSettings, noPolicy, article)).filter(([access]) => access === 'view'),
    ).toEqual([]);
  });
});
