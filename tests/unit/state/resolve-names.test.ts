import { describe, expect, it } from 'vitest';
import { defaultNames } from '../../../utils/guide/index.ts';
import { resolveNames } from '../../../utils/state/resolve-names.ts';

describe('resolveNames', () => {
  it('gives the guide’s names when nothing was chosen', () => {
    expect(resolveNames()).toEqual(defaultNames);
  });

  it('lets what was entered win over the settings, and the settings over the guide', () => {
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

  it('writes the comment with the group and the user of this tenant', () => {
    const { activationComment } = resolveNames(
      {},
      { securityGroup: 'Kolleno $& ISSG', isuUserName: 'isu-kolleno' },
    );
    expect(activationComment).toBe(
      'Additional permissions for the security group Kolleno $& ISSG (it contains the ISU isu-kolleno).',
    );
  });

  it('keeps a comment of one’s own', () => {
    expect(
      resolveNames({ activationComment: 'Ticket 12' }, { isuUserName: 'x' }).activationComment,
    ).toBe('Ticket 12');
  });
});
