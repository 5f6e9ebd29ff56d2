import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultNames, permissions as guide, sameName } from '../../../utils/guide/index.ts';
import { type Access, accesses, nameIds } from '../../../utils/guide/task.ts';
import { combineGuide, listedNames } from '../../../utils/state/effective-settings.ts';
import { permissionStatuses } from '../../../utils/state/permission-status.ts';
import type { Policy } from '../../../utils/state/policy.ts';
import {
  changeSettings,
  noSettings,
  type Settings,
  type SettingsChange,
} from '../../../utils/state/settings.ts';
import { parsePolicy } from '../../../utils/storage/policy.ts';
import domains from '../../sandbox/data/domains.json' with { type: 'json' };

const none = parsePolicy({});
const decided = (...changes: SettingsChange[]): Settings =>
  changes.reduce((before, change) => changeSettings(before, change, guide), noSettings);
const inForce = (settings: Settings, policy: Policy = none) =>
  combineGuide(guide, settings, policy).permissions;
const names = (access: Access, settings: Settings, policy: Policy = none) =>
  inForce(settings, policy)
    .filter((one) => one.access === access)
    .map(({ name }) => name);
const guideNames = (access: Access) =>
  guide.filter((one) => one.access === access).map(({ name }) => name);

describe('the lists in force', () => {
  it('are the guide’s, where nobody decided otherwise', () => {
    expect(inForce(noSettings)).toEqual(guide);
  });

  it('go without what was removed, in that list only', () => {
    const settings = decided({
      type: 'remove',
      access: 'put',
      permission: 'Process: Customer Invoice Payment',
    });
    expect(names('put', settings)).not.toContain('Process: Customer Invoice Payment');
    expect(names('view', settings)).toContain('Process: Customer Invoice Payment');
    expect(names('get', settings)).toContain('Process: Customer Invoice Payment');
  });

  it('hold what was added at their end, marked as the administrator’s', () => {
    const settings = decided({
      type: 'add',
      access: 'get',
      permission: ' Process: Customer Invoice ',
    });
    const added = inForce(settings).filter(({ name }) => name === 'Process: Customer Invoice');
    expect(added).toEqual([
      {
        name: 'Process: Customer Invoice',
        aliases: [],
        access: 'get',
        status: 'added',
        source: 'settings',
      },
    ]);
  });

  it.each([
    ['view', 'process: banking'],
    ['view', 'Process" Customer Invoice (NEW)'],
    ['view', 'Customer Object Management'],
    ['get', 'Process: Customer Invoice – View'],
  ] as const)('take no second name for what is there: %s %s', (access, permission) => {
    expect(names(access, decided({ type: 'add', access, permission }))).toEqual(guideNames(access));
  });

  it.each([
    ['view', 'Process: Customer Invoice'],
    ['view', 'Process: Project Billing - View'],
    ['put', 'Process: Customer Invoice (NEW)'],
    ['get', 'Process: Customer Invoice'],
  ] as const)(
    'take a near-duplicate for the other domain that it is: %s %s',
    (access, permission) => {
      expect(names(access, decided({ type: 'add', access, permission }))).toEqual([
        ...guideNames(access),
        permission,
      ]);
    },
  );

  it('have a removed entry of the guide again once its name is added', () => {
    const removed: SettingsChange = { type: 'remove', access: 'get', permission: 'View: Customer' };
    expect(decided(removed, { ...removed, type: 'add', permission: 'view: customer' })).toEqual(
      noSettings,
    );
  });

  it('keep no trace of an addition that was removed', () => {
    const added: SettingsChange = {
      type: 'add',
      access: 'get',
      permission: 'Process: Customer Invoice',
    };
    expect(decided(added, { ...added, type: 'remove' })).toEqual(noSettings);
  });
});

describe('a policy', () => {
  const policy = parsePolicy({
    permissions: {
      add: { get: ['Process: Customer Invoice', 'View: Customer'] },
      remove: { put: ['process: customer payment'], get: ['Set Up: Currency Rates'] },
    },
  });

  it('adds and removes over the administrator’s word', () => {
    const settings = decided(
      { type: 'remove', access: 'get', permission: 'View: Customer' },
      { type: 'add', access: 'get', permission: 'Set Up: Currency Rates' },
    );
    expect(names('get', settings, policy)).toEqual([
      ...guideNames('get').filter((name) => name !== 'Set Up: Currency Rates'),
      'Process: Customer Invoice',
    ]);
    expect(names('put', settings, policy)).not.toContain('Process: Customer Payment');
  });

  it('removes what the administrator added', () => {
    const settings = decided({
      type: 'add',
      access: 'put',
      permission: 'Process: Customer Invoice',
    });
    const strict = parsePolicy({ permissions: { remove: { put: ['Process: Customer Invoice'] } } });
    const { listed } = combineGuide(guide, settings, strict);
    expect(names('put', settings, strict)).toEqual(guideNames('put'));
    expect(listed.find(({ name }) => name === 'Process: Customer Invoice')).toMatchObject({
      removedBy: 'policy',
      locked: true,
    });
  });

  it('that adds and removes the same removes it: fewer permissions are the safer reading', () => {
    const torn = parsePolicy({
      permissions: { add: { get: ['Reports: X'] }, remove: { get: ['Reports: X'] } },
    });
    expect(names('get', noSettings, torn)).toEqual(guideNames('get'));
  });

  it('locks what it names, with the source of each entry kept', () => {
    const locked = combineGuide(guide, noSettings, policy).listed.filter((one) => one.locked);
    expect(locked.map(({ name, status, removedBy }) => [name, status, removedBy])).toEqual([
      ['Process: Customer Payment', 'published', 'policy'],
      ['View: Customer', 'inferred', null],
      ['Set Up: Currency Rates', 'inferred', 'policy'],
      ['Process: Customer Invoice', 'policy', null],
    ]);
  });
});

describe('whatever is decided, in any order', () => {
  const access = fc.constantFrom(...accesses);
  /** Names of real domains, many of them near-duplicates, in spellings that people and guides use. */
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

  it('no domain stands in a list twice', () => {
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

  it('what the policy removes is not in force, and what it adds and does not remove is', () => {
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

  it('each entry in force is granted by its own name and by no near-duplicate', () => {
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

  it('resetting both parts leaves nothing behind', () => {
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

  it('a decision taken twice is the decision taken once', () => {
    fc.assert(
      fc.property(settings, change, (own, decision) => {
        const once = changeSettings(own, decision, guide);
        expect(changeSettings(once, decision, guide)).toEqual(once);
      }),
    );
  });
});

describe('names', () => {
  const shown = (settings: Settings, policy = none) =>
    listedNames(combineGuide(guide, settings, policy));

  it('are the guide’s, else the administrator’s, else the policy’s', () => {
    const settings = decided({ type: 'names', names: { isuUserName: 'svc', apiClient: 'Client' } });
    const policy = parsePolicy({ names: { apiClient: 'Company Client' } });
    expect(shown(settings, policy)).toMatchObject({
      isuUserName: { value: 'svc', guide: defaultNames.isuUserName, from: 'you' },
      apiClient: { value: 'Company Client', guide: defaultNames.apiClient, from: 'policy' },
      securityGroup: { value: defaultNames.securityGroup, from: 'guide' },
    });
  });

  it('are in the comment, unless that has words of its own', () => {
    const named = decided({ type: 'names', names: { securityGroup: 'Receivables' } });
    expect(shown(named).activationComment).toMatchObject({ from: 'guide' });
    expect(shown(named).activationComment.value).toContain('security group Receivables (');
    const own = decided({
      type: 'names',
      names: { securityGroup: 'Receivables', activationComment: 'CHG1' },
    });
    expect(shown(own).activationComment).toMatchObject({ value: 'CHG1', from: 'you' });
    expect(shown(own).activationComment.guide).toContain('security group Receivables (');
  });

  it('go back to the guide’s', () => {
    const own = decided(
      { type: 'names', names: { isuUserName: 'svc', apiClient: 'Client' } },
      { type: 'names', names: { isuUserName: null } },
    );
    expect(own.names).toEqual({ apiClient: 'Client' });
  });
});
