import { describe, expect, it } from 'vitest';
import { defaultNames } from '../../../utils/guide/index.ts';
import { resolveNames } from '../../../utils/state/resolve-names.ts';

describe('resolveNames', () => {
  it('returns the guide’s names by default', () => {
    expect(resolveNames()).toEqual(defaultNames);
  });

  it('prefers entered names over the settings, and the settings over the guide', () => {
    const names = resolveNames(
      { apiClient: 'From settings', securityGroup: 'From settings' },
      { apiClient: 'Entered' },
    );
    expect(names).toMatchObject({
      apiClient: 'Entered',
      securityGroup: 'From settings',
      isuUserName: defaultNames.isuUserName,
    });
  });

  it('inserts the tenant’s group and user into the comment', () => {
    const { activationComment } = resolveNames(
      {},
      { securityGroup: 'Kolleno $& ISSG', isuUserName: 'isu-kolleno' },
    );
    expect(activationComment).toBe(
      'Additional permissions for the security group Kolleno $& ISSG (it contains the ISU isu-kolleno).',
    );
  });

  it('keeps a custom comment', () => {
    expect(
      resolveNames({ activationComment: 'Ticket 12' }, { isuUserName: 'x' }).activationComment,
    ).toBe('Ticket 12');
  });
});
