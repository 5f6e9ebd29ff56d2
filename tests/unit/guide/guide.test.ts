import { describe, expect, it } from 'vitest';
import {
  detours,
  normaliseName,
  permissions,
  sameName,
  tasks,
} from '../../../utils/guide/index.ts';
import { accesses, taskIds } from '../../../utils/guide/task.ts';
import domains from '../../sandbox/data/domains.json' with { type: 'json' };

const kebab = (label: string) =>
  label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

describe('the guide', () => {
  it('has one file per task, in the order of the set-up', () => {
    expect(tasks.map((task) => task.id)).toEqual([...taskIds]);
  });

  it.each(tasks)('$id: field ids are the English labels in kebab case', (task) => {
    for (const page of task.pages) {
      for (const field of page.fields) expect(field.id).toBe(kebab(field.labels[0] ?? ''));
    }
  });

  it.each(tasks)('$id: every page has a title and expected texts', (task) => {
    for (const page of task.pages) {
      expect(page.titles.length).toBeGreaterThan(0);
      expect(page.expects.length).toBeGreaterThan(0);
    }
  });

  it.each(tasks)(
    '$id: pages with the same title differ in what they expect, lack or offer',
    (task) => {
      for (const page of task.pages) {
        for (const other of task.pages) {
          if (page === other || !page.titles.some((title) => other.titles.includes(title)))
            continue;
          const distinct =
            page.mode !== other.mode ||
            page.expects.some((label) => other.lacks?.includes(label)) ||
            other.expects.some((label) => page.lacks?.includes(label));
          expect(distinct, `${page.id} and ${other.id}`).toBe(true);
        }
      }
    },
  );

  it('leads from detours that are a mistake to tasks of the set-up', () => {
    const mistakes = detours.filter(({ finding }) => finding);
    expect(mistakes.length).toBeGreaterThan(0);
    for (const { goTo } of mistakes) expect(taskIds).toContain(goTo);
  });
});

describe('the permission lists', () => {
  it('contain each domain once per list', () => {
    for (const access of accesses) {
      const names = permissions
        .filter((entry) => entry.access === access)
        .map((entry) => normaliseName(entry.name));
      expect(names.length).toBeGreaterThan(0);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it.each(permissions)('$access: $name is a domain security policy that exists', ({ name }) => {
    expect(domains.map((domain) => domain.name)).toContain(name);
  });

  it('marks the whole Get list as inferred', () => {
    const statuses = permissions
      .filter((entry) => entry.access === 'get')
      .map((entry) => entry.status);
    expect(new Set(statuses)).toEqual(new Set(['inferred']));
  });

  it('has no alias that is itself a domain', () => {
    const known = domains.map((domain) => normaliseName(domain.name));
    for (const alias of permissions.flatMap((entry) => entry.aliases))
      expect(known).not.toContain(normaliseName(alias));
  });
});

describe('equal names', () => {
  it.each([
    ['Process" Customer Invoice (NEW)', 'Process: Customer Invoice (NEW)'],
    ['process:customer invoice payment', 'Process: Customer Invoice Payment'],
    ['Process: Customer Invoice – View', 'Process: Customer Invoice - View'],
    [
      'Process: Customer Invoice Payment / Settlement',
      'Process: Customer Invoice Payment/Settlement',
    ],
  ])('%s = %s', (a, b) => expect(sameName(a, b)).toBe(true));

  it('exclude any two domains of the catalogue', () => {
    const folded = domains.map((domain) => normaliseName(domain.name));
    expect(new Set(folded).size).toBe(folded.length);
  });
});
