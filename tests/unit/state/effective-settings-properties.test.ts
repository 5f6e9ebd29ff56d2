import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { permissions as guide, sameName } from '../../../utils/guide/index.ts';
import { accesses, nameIds } from '../../../utils/guide/task.ts';
import { combineGuide } from '../../../utils/state/effective-settings.ts';
import { permissionStatuses } from '../../../utils/state/permission-status.ts';
import {
  changeSettings,
  noSettings,
  type Settings,
  type SettingsChange,
} from '../../../utils/state/settings.ts';
import { parsePolicy } from '../../../utils/storage/policy.ts';
import { decided, inForce } from '../../fixtures/decided-settings.ts';
import domains from '../../sandbox/data/domains.json' with { type: 'json' };

describe('any sequence of decisions', () => {
  const access = fc.constantFrom(...accesses);
  /**
   * Names of actual domains, including many near-duplicates, in spellings used by people and
   * guides.
   */
  const permission = fc
    .tuple(
      fc.constantFrom(
        ...domains.map(({ name }) => name),
        ...guide.flatMap(({ name, aliases }) => [name, ...aliases]),
      ),
      fc.constantFrom(
        (name: string) => name,
        (name: string) => name.toLowerCase(),
        (name: string) => ` ${name} `,
        (name: string) => name.replace(':', '"'),
        (name: string) => name.replace(' - ', ' – '),
      ),
    )
    .map(([name, spell]) => spell(name));
  const change: fc.Arbitrary<SettingsChange> = fc.oneof(
    fc.record({ type: fc.constantFrom('add', 'remove', 'restore'), access, permission }),
    fc.record({ type: fc.constant('reset'), part: fc.constantFrom('names', 'permissions') }),
    fc.record({
      type: fc.constant('names'),
      names: fc.record(
        Object.fromEntries(
          nameIds.map((id) => [id, fc.option(fc.stringMatching(/^[a-zäß]{1,20}$/), { nil: null })]),
        ),
        { requiredKeys: [] },
      ),
    }),
  );
  const settings = fc.array(change, { maxLength: 12 }).map((changes) => decided(...changes));
  const lists = fc.record(
    {
      modify: fc.array(permission),
      view: fc.array(permission),
      put: fc.array(permission),
      get: fc.array(permission),
    },
    { requiredKeys: [] },
  );
  const policy = fc
    .record({ add: lists, remove: lists }, { requiredKeys: [] })
    .map((changes) => parsePolicy({ permissions: changes }));

  it('lists no domain twice', () => {
    fc.assert(
      fc.property(settings, policy, (own, ruled) => {
        const all = inForce(own, ruled);
        for (const [index, one] of all.entries()) {
          const twin = all
            .slice(index + 1)
            .find(
              (other) =>
                other.access === one.access &&
                [other.name, ...other.aliases].some((a) =>
                  [one.name, ...one.aliases].some((b) => sameName(a, b)),
                ),
            );
          expect(twin).toBeUndefined();
        }
      }),
    );
  });

  it('enforces the policy’s removals, and its additions without removal', () => {
    fc.assert(
      fc.property(settings, policy, (own, ruled) => {
        const { add, remove } = ruled.permissions;
        for (const one of accesses) {
          const has = (text: string) =>
            inForce(own, ruled).some(
              ({ access: at, name, aliases }) =>
                at === one && [name, ...aliases].some((known) => sameName(known, text)),
            );
          for (const name of remove[one])
            expect(has(name), `${one} ${name} is removed`).toBe(false);
        }
        const { listed } = combineGuide(guide, own, ruled);
        for (const one of accesses)
          for (const text of add[one]) {
            const entry = listed.find(
              ({ access: at, name, aliases }) =>
                at === one && [name, ...aliases].some((known) => sameName(known, text)),
            );
            expect(entry?.locked).toBe(true);
            expect(entry?.removedBy).not.toBe('you');
          }
      }),
    );
  });

  it('grants each entry by its own name and by no near-duplicate', () => {
    fc.assert(
      fc.property(settings, policy, (own, ruled) => {
        const all = inForce(own, ruled);
        const lists = Object.fromEntries(
          accesses.map((at) => [
            at,
            { items: all.filter((one) => one.access === at).map(({ name }) => name), hidden: 0 },
          ]),
        );
        for (const { state, grantedAs } of permissionStatuses(lists, all, {})) {
          expect(state).toBe('granted');
          expect(grantedAs).toBeUndefined();
        }
        for (const gone of all) {
          const rest = Object.fromEntries(
            Object.entries(lists).map(([at, { items }]) => [
              at,
              {
                items: items.filter((name) => at !== gone.access || name !== gone.name),
                hidden: 0,
              },
            ]),
          );
          const missing = permissionStatuses(rest, all, {}).filter(
            ({ state }) => state === 'missing',
          );
          expect(missing.map(({ access: at, name }) => `${at} ${name}`)).toEqual([
            `${gone.access} ${gone.name}`,
          ]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leaves nothing after both parts are reset', () => {
    fc.assert(
      fc.property(settings, (own) => {
        const reset = (['names', 'permissions'] as const).reduce<Settings>(
          (before, part) => changeSettings(before, { type: 'reset', part }, guide),
          own,
        );
        expect(reset).toEqual(noSettings);
      }),
    );
  });

  it('is idempotent for each decision', () => {
    fc.assert(
      fc.property(settings, change, (own, decision) => {
        const once = changeSettings(own, decision, guide);
        expect(changeSettings(once, decision, guide)).toEqual(once);
      }),
    );
  });
});
