import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readCaptures } from '../../../utils/analysis/captures/captures.ts';
import { compare } from '../../../utils/analysis/observe/compare-page.ts';
import { recognise } from '../../../utils/analysis/recognise/recognise.ts';
import { notFilling } from '../../../utils/content/fill/fill-page.ts';
import { fillPlan } from '../../../utils/content/fill/fill-plan.ts';
import {
  defaultNames,
  detours,
  permissions as guide,
  normaliseName,
  sameName,
  tasks,
} from '../../../utils/guide/index.ts';
import { type Access, accesses } from '../../../utils/guide/task.ts';
import {
  type PermissionLists,
  permissionStatuses,
} from '../../../utils/state/permission-status.ts';
import type { PageSnapshot } from '../../../utils/workday/dom/snapshot.ts';
import { clientForm } from '../../fixtures/api-client-pages.ts';
import { examples, permissionForm, userForm } from '../../fixtures/guide-pages.ts';
import { addressAt, box, shown, text } from '../../fixtures/snapshot.ts';
import domains from '../../sandbox/data/domains.json' with { type: 'json' };

/** Properties of any page, not only of the example pages. */

// A hundred pages each; the machine may be busy.
vi.setConfig({ testTimeout: 30_000 });

const known = { tasks, detours };
const context = { names: defaultNames, skipped: {}, captured: [] };
const seen = (page: PageSnapshot) => {
  const { match, task, page: which, detour } = recognise(page, known);
  return { match, task: task?.id ?? null, page: which?.id ?? detour?.id ?? null };
};
function statusOf(page: PageSnapshot) {
  const recognition = recognise(page, known);
  const captures = readCaptures(recognition, page, context.names);
  return compare(recognition, page, context, captures, notFilling).status;
}

const example = fc.constantFrom(...examples.map(({ page }) => page));
const spelled = fc.string({ minLength: 1, maxLength: 30 }).filter((words) => words.trim() !== '');
/** Labels and titles of the guide, which generated texts must not contain. */
const ours = new Set(
  [
    ...tasks.flatMap(({ pages }) =>
      pages.flatMap(({ titles, expects, lacks = [] }) => [...titles, ...expects, ...lacks]),
    ),
    ...detours.flatMap(({ titles, expects }) => [...titles, ...expects]),
    ...tasks.flatMap(({ pages }) =>
      pages.flatMap(({ fields }) => fields.flatMap(({ labels }) => labels)),
    ),
  ].map(normaliseName),
);
const foreignLabel = spelled.filter((label) => !ours.has(normaliseName(label)));

describe('recognising', () => {
  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(example, fc.infiniteStream(fc.nat()), (page, keys) => {
        const shuffled = <Item>(items: readonly Item[]): Item[] =>
          items
            .map((item) => ({ item, key: keys.next().value ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const { rows, grids, headings, buttons } = page;
        const mixed = {
          ...page,
          rows: shuffled(rows),
          grids: shuffled(grids),
          headings: shuffled(headings),
          buttons: shuffled(buttons),
        };
        expect(seen(mixed)).toEqual(seen(page));
      }),
    );
  });

  it('is not misled by unknown rows', () => {
    fc.assert(
      fc.property(example, fc.array(fc.tuple(foreignLabel, fc.string())), (page, others) => {
        const more = others.map(([label, value]) => shown(label, value));
        expect(seen({ ...page, rows: [...more, ...page.rows] })).toEqual(seen(page));
      }),
    );
  });

  it('is never certain of a page with an unknown title, whatever it shows', () => {
    fc.assert(
      fc.property(example, foreignLabel, (page, title) => {
        const renamed = { ...page, title, instance: null, address: addressAt() };
        expect(seen(renamed).match).toBe('none');
      }),
    );
  });
});

describe('comparing', () => {
  it('judges a name as right exactly if it is the recommended one', () => {
    const name = fc.oneof(
      spelled,
      fc.constantFrom(defaultNames.apiClient, ` ${defaultNames.apiClient} `),
    );
    fc.assert(
      fc.property(name, (entered) => {
        const field = statusOf(clientForm({ name: entered })).fields.find(
          ({ id }) => id === 'client-name',
        );
        expect(field?.verdict).toBe(entered.trim() === defaultNames.apiClient ? 'ok' : 'differs');
      }),
    );
  });

  it('offers no filling of right fields, and fills by adding only', () => {
    const scopes = fc.uniqueArray(
      fc.constantFrom('Customer Accounts', 'System', 'Staffing', 'Learning Core'),
    );
    fc.assert(
      fc.property(
        scopes,
        fc.boolean(),
        fc.boolean(),
        fc.string(),
        (chosen, nonExpiring, disabled, name) => {
          const page = clientForm({ name, nonExpiring, disabled, scopes: chosen });
          const { fields, permissions } = statusOf(page);
          for (const { verdict, fillable } of fields)
            if (verdict === 'ok') expect(fillable).toBe(false);
          const form = recognise(page, known).page?.fields ?? [];
          const plan = fillPlan({
            fields: form,
            statuses: fields,
            wanted: 'all',
            names: defaultNames,
            permissions,
          });
          for (const { field, value } of plan) {
            expect(fields.find(({ id }) => id === field.id)?.verdict).not.toBe('ok');
            if (value.kind === 'text') expect(value.value).not.toBe('');
          }
          // A field that is not right is either filled, or left to the administrator.
          const filled = plan.map(({ field }) => field.id);
          const open = fields.filter(
            ({ verdict, id }) => verdict !== 'ok' && id !== 'restricted-to-ip-ranges',
          );
          expect(filled.sort()).toEqual(open.map(({ id }) => id).sort());
        },
      ),
    );
  });

  it('judges a password without showing it', () => {
    const secret = fc.string({ minLength: 6, maxLength: 30, unit: fc.constantFrom(...'aZ9!§¤¶') });
    fc.assert(
      fc.property(secret, secret, (first, second) => {
        const said = JSON.stringify(statusOf(userForm({ userName: 'x', first, second })));
        expect(said).not.toContain(first);
        expect(said).not.toContain(second);
      }),
    );
  });

  it('gives the same result for the same page, and changes nothing in it', () => {
    fc.assert(
      fc.property(example, (page) => {
        const before = JSON.stringify(page);
        expect(statusOf(page)).toEqual(statusOf(page));
        expect(JSON.stringify(page)).toBe(before);
      }),
    );
  });
});

describe('permissions', () => {
  const list = fc.record({
    items: fc.uniqueArray(fc.constantFrom(...domains.map(({ name }) => name)), { maxLength: 60 }),
    hidden: fc.constantFrom(0, 0, 3),
  });
  const lists: fc.Arbitrary<PermissionLists> = fc.record(
    { modify: list, view: list, put: list, get: list },
    { requiredKeys: [] },
  );
  const fits = (item: string, access: Access, name: string) =>
    guide.some(
      (one) =>
        one.access === access &&
        one.name === name &&
        [name, ...one.aliases].some((n) => sameName(n, item)),
    );

  it('are granted only by an entry of their own list with one of their names', () => {
    fc.assert(
      fc.property(lists, (held) => {
        for (const status of permissionStatuses(held, guide, {})) {
          const items = held[status.access]?.items ?? [];
          const fitting = items.filter((item) => fits(item, status.access, status.name));
          if (status.state === 'granted')
            expect(fitting).toContain(status.grantedAs ?? status.name);
          else expect(items.some((item) => sameName(item, status.name))).toBe(false);
        }
      }),
    );
  });

  it('are missing only if all of the list can be read', () => {
    fc.assert(
      fc.property(lists, (held) => {
        for (const { access, state } of permissionStatuses(held, guide, {}))
          if (state === 'missing') expect(held[access]?.hidden).toBe(0);
      }),
    );
  });

  it('are never granted twice by one entry', () => {
    fc.assert(
      fc.property(lists, (held) => {
        const used = permissionStatuses(held, guide, {})
          .filter(({ state }) => state === 'granted')
          .map(({ access, name, grantedAs }) => `${access}:${grantedAs ?? name}`);
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });

  it('stay granted when the lists get more entries', () => {
    fc.assert(
      fc.property(lists, lists, (some, more) => {
        const both: PermissionLists = {};
        for (const access of accesses) {
          const [a, b] = [some[access], more[access]];
          if (a || b)
            both[access] = {
              items: [...new Set([...(a?.items ?? []), ...(b?.items ?? [])])],
              hidden: 0,
            };
        }
        const before = permissionStatuses(some, guide, {}).filter(
          ({ state }) => state === 'granted',
        );
        const after = permissionStatuses(both, guide, {});
        for (const { access, name } of before)
          expect(after.find((one) => one.access === access && one.name === name)?.state).toBe(
            'granted',
          );
      }),
    );
  });

  it('are filled exactly if they are not granted', () => {
    fc.assert(
      fc.property(lists, (held) => {
        const page = permissionForm(
          Object.fromEntries(accesses.map((access) => [access, held[access] ?? { items: [] }])),
        );
        const { fields, permissions } = statusOf(page);
        const form = recognise(page, known).page?.fields ?? [];
        const plan = fillPlan({
          fields: form,
          statuses: fields,
          wanted: 'all',
          names: defaultNames,
          permissions,
        });
        const entered = plan.flatMap(({ value }) =>
          value.kind === 'options' ? value.values.map(([name]) => name) : [],
        );
        const open = permissions.filter(({ state }) => state !== 'granted').map(({ name }) => name);
        expect(entered.sort()).toEqual(open.sort());
      }),
    );
  });
});

describe('names', () => {
  it('are equal in any spelling of blanks, case and dashes, and in no other', () => {
    const policy = fc.constantFrom(...domains.map(({ name }) => name));
    fc.assert(
      fc.property(policy, policy, (one, other) => {
        const respelled = one.toUpperCase().replaceAll(' ', '  ').replaceAll('-', '–');
        expect(sameName(one, respelled)).toBe(true);
        expect(sameName(one, other)).toBe(one === other);
      }),
    );
  });
});

it('a tick is read as it stands', () => {
  fc.assert(
    fc.property(fc.boolean(), (ticked) => {
      const page = { ...clientForm(), rows: [text('Client Name'), box('Disabled', ticked)] };
      const field = statusOf(page).fields.find(({ id }) => id === 'disabled');
      expect(field?.tick).toEqual({ recommended: false, shown: ticked });
      expect(field?.verdict).toBe(ticked ? 'differs' : 'ok');
    }),
  );
});
