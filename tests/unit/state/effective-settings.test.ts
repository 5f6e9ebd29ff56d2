import { describe, expect, it } from 'vitest';
import { defaultNames, permissions as guide } from '../../../utils/guide/index.ts';
import { combineGuide, listedNames } from '../../../utils/state/effective-settings.ts';
import { noSettings, type Settings, type SettingsChange } from '../../../utils/state/settings.ts';
import { parsePolicy } from '../../../utils/storage/policy.ts';
import { decided, guideNames, inForce, names, none } from '../../fixtures/decided-settings.ts';

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
