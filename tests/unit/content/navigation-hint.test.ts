// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type NavigationPath,
  nextCallout,
} from '../../../utils/content/navigation/navigation-hint.ts';
import { tasks } from '../../../utils/guide/index.ts';

const way: NavigationPath = {
  relatedActions: [
    ['Security Group', 'Tenanted Security Group'],
    ['Edit Security Group', 'Edit'],
  ],
  instance: 'Kolleno Integration Security Group',
  own: false,
  captured: false,
};

const entry = (label: string, expanded = false) =>
  `<div role="menuitem" data-automation-id="relatedActionsItem"${expanded ? ' aria-expanded="true"' : ''}>
    <div data-automation-id="relatedActionsItemLabel" data-automation-label="${label}">${label}</div></div>`;
const menu = (...entries: string[]) =>
  `<div data-automation-id="relatedActionsList" role="menu">${entries.join('')}</div>`;

const header = (instance = way.instance) =>
  `<div data-automation-id="pageHeader"><h1><span data-automation-id="pageHeaderTitleText">View Security Group</span></h1>
    <div data-automation-id="promptOption">${instance}</div>
    <div data-automation-id="relatedIconContainer" role="button" id="dots"></div>
    <button data-automation-id="relatedActionsButton" id="actions">Actions</button></div>`;

function shows(page: string, ...menus: string[]): void {
  document.body.innerHTML = `<div id="workdayApplicationFrame">${page}</div>${menus.join('')}`;
}
const target = (given: Partial<NavigationPath> = {}) =>
  nextCallout(document, { ...way, ...given })?.target ?? null;
const labelled = (label: string) =>
  document.querySelector(`[data-automation-label="${label}"]`)?.closest('[role="menuitem"]');

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('the next press', () => {
  it("is the opener on the instance's own page, the one that says Actions first", () => {
    shows(header());
    expect(target()?.id).toBe('actions');
  });

  it('is not the opener of another instance’s page, unless the page itself leads there', () => {
    shows(header('Payroll Group'));
    expect(target()).toBeNull();
    expect(target({ own: true })?.id).toBe('actions');
  });

  it('is the link while its opener shows only on hover, then the opener', () => {
    const link = `<ul><li><div data-automation-id="promptOption" id="link">${way.instance}</div></li><li id="slot"></li></ul>`;
    shows(`<h1>Report</h1><table><tr><td>${link}</td></tr></table>`);
    expect(target()?.id).toBe('link');
    const slot = document.querySelector('#slot');
    if (slot) slot.innerHTML = '<img data-automation-id="RELATED_TASK_charm" id="charm">';
    expect(target()?.id).toBe('charm');
  });

  it('is in the last menu that leads there, where menus of other entries stay open', () => {
    const left = menu(entry('Maintain Domain Permissions for Security Group'));
    const first = menu(entry('Security Group'), entry('Tenanted Security Group', true));
    shows(header(), first, left, menu(entry('Edit'), entry('View')));
    expect(target()).toBe(labelled('Edit'));
  });

  it('is the entry of the open menu, then the entry of the menu beside it', () => {
    shows(header(), menu(entry('Audits'), entry('Security Group')));
    expect(target()).toBe(labelled('Security Group'));
    shows(
      header(),
      menu(entry('Security Group', true)),
      menu(entry('View'), entry('Edit Security Group')),
    );
    expect(target()).toBe(labelled('Edit Security Group'));
  });

  it('accepts another name of a level, and skips a menu that does not lead there', () => {
    const first = menu(entry('Security Group', true), entry('Tenanted Security Group'));
    shows(header(), first, menu(entry('Test Membership')));
    expect(target()).toBe(labelled('Tenanted Security Group'));
    const second = menu(entry('Security Group'), entry('Tenanted Security Group', true));
    shows(header(), second, menu(entry('Edit'), entry('View Group')));
    expect(target()).toBe(labelled('Edit'));
  });

  it('ignores the menu of an entry that does not lead there', () => {
    shows(
      header(),
      menu(entry('Audits', true), entry('Security Group')),
      menu(entry('View Audit Trail')),
    );
    expect(target()).toBe(labelled('Security Group'));
  });

  it('is the menu itself where its names are in another language', () => {
    shows(header(), menu(entry('Prüfungen'), entry('Sicherheitsgruppe')));
    const pointer = nextCallout(document, way);
    expect(pointer?.target).toBe(document.querySelector('[role="menu"]'));
    expect(pointer?.words).toContain('Security Group');
  });

  it('leads to the form of an integration group where the menu has it', () => {
    const { relatedActions = [] } =
      tasks.find(({ id }) => id === 'edit-security-group')?.open.from ?? {};
    const type = 'Integration System Security Group (Unconstrained)';
    const three = menu(
      entry('Maintain Domain Permissions for Security Group'),
      entry('Test Membership'),
      entry('View Action Summary'),
    );
    shows(header(), menu(entry(type), entry('Security Group', true)), three);
    expect(target({ relatedActions })).toBe(labelled(type));
    shows(header(), menu(entry(type, true), entry('Security Group')), menu(entry('Edit')));
    expect(target({ relatedActions })).toBe(labelled('Edit'));
    // In another tenant the entry has another name.
    const tenanted = entry('Tenanted Security Group', true);
    shows(header(), menu(entry('Security Group'), tenanted), menu(entry('Edit'), entry('View')));
    expect(target({ relatedActions })).toBe(labelled('Edit'));
    shows(header(), menu(entry('Security Group', true)), three);
    expect(target({ relatedActions })).toBe(document.querySelector('[role="menu"]'));
  });

  it('is null for another menu of Workday', () => {
    shows('<h1>Home</h1>', '<ul role="menu"><li role="menuitem">Sign out</li></ul>');
    expect(target()).toBeNull();
  });
});
