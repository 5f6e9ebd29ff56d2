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
  it('are the guide’s by default', () => {
    expect(inForce(noSettings)).toEqual(guide);
  });

  it('omit removed entries, in that list only', () => {
    const settings = decided({
      type: 'remove',
      access: 'put',
      permission: 'Process: Customer Invoice Payment',
    });
    expect(names('put', settings)).not.toContain('Process: Customer Invoice Payment');
    expect(names('view', settings)).toContain('Process: Customer Invoice Payment');
    expect(names('get', settings)).toContain('Process: Customer Invoice Payment');
  });

  it('end with the added entries, marked as the administrator’s', () => {
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
  ] as const)('reject another name of an existing entry: %s %s', (access, permission) => {
    expect(names(access, decided({ type: 'add', access, permission }))).toEqual(guideNames(access));
  });

  it.each([
    ['view', 'Process: Customer Invoice'],
    ['view', 'Process: Project Billing - View'],
    ['put', 'Process: Customer Invoice (NEW)'],
    ['get', 'Process: Customer Invoice'],
  ] as const)('accept a near-duplicate as a different domain: %s %s', (access, permission) => {
    expect(names(access, decided({ type: 'add', access, permission }))).toEqual([
      ...guideNames(access),
      permission,
    ]);
  });

  it('restore a removed entry of the guide when its name is added', () => {
    const removed: SettingsChange = { type: 'remove', access: 'get', permission: 'View: Customer' };
    expect(decided(removed, { ...removed, type: 'add', permission: 'view: customer' })).toEqual(
      noSettings,
    );
  });

  it('store nothing of an added entry that was removed', () => {
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

  it('overrides the administrator’s additions and removals', () => {
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

  it('removes an entry that the administrator added', () => {
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

  it('removes an entry that it also adds, because fewer permissions are safer', () => {
    const torn = parsePolicy({
      permissions: { add: { get: ['Reports: X'] }, remove: { get: ['Reports: X'] } },
    });
    expect(names('get', noSettings, torn)).toEqual(guideNames('get'));
  });

  it('locks the entries it names and keeps their sources', () => {
    const locked = combineGuide(guide, noSettings, policy).listed.filter((one) => one.locked);
    expect(locked.map(({ name, status, removedBy }) => [name, status, removedBy])).toEqual([
      ['Process: Customer Payment', 'published', 'policy'],
      ['View: Customer', 'inferred', null],
      ['Set Up: Currency Rates', 'inferred', 'policy'],
      ['Process: Customer Invoice', 'policy', null],
    ]);
  });
});

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

describe('names', () => {
  const shown = (settings: Settings, policy = none) =>
    listedNames(combineGuide(guide, settings, policy));

  it('are overridden by the administrator, then by the policy', () => {
    const settings = decided({ type: 'names', names: { isuUserName: 'svc', apiClient: 'Client' } });
    const policy = parsePolicy({ names: { apiClient: 'Company Client' } });
    expect(shown(settings, policy)).toMatchObject({
      isuUserName: { value: 'svc', guide: defaultNames.isuUserName, from: 'you' },
      apiClient: { value: 'Company Client', guide: defaultNames.apiClient, from: 'policy' },
      securityGroup: { value: defaultNames.securityGroup, from: 'guide' },
    });
  });

  it('appear in the comment, unless it has its own text', () => {
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

  it('can be reset to the guide’s', () => {
    const own = decided(
      { type: 'names', names: { isuUserName: 'svc', apiClient: 'Client' } },
      { type: 'names', names: { isuUserName: null } },
    );
    expect(own.names).toEqual({ apiClient: 'Client' });
  });
});
