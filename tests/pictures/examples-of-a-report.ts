import { defaultNames } from '../../utils/guide/names.ts';
import type { FieldRecord } from '../../utils/state/progress.ts';
import { aProgress } from '../fixtures/panel-examples.ts';
import { at, fourLists, underWay } from './examples.ts';

const aRecord = (
  id: string,
  label: string,
  value: string,
  more: Partial<FieldRecord> = {},
): FieldRecord => ({
  id,
  label,
  verdict: 'ok',
  recommended: value,
  value,
  ...more,
});

/**
 * A set-up with all kinds of entries for the report: read, marked and missed steps, differing and
 * unknown values, all states of permissions.
 */
export const reported = aProgress(underWay.steps, {
  startedAt: at,
  permissionsAt: at,
  permissions: fourLists.permissions,
  skipped: { 'view/Process: Banking': 'This tenant does not offer it' },
  records: {
    'create-integration-system-user': [
      {
        page: 'form',
        at,
        fields: [
          aRecord('user-name', 'User Name', defaultNames.isuUserName),
          aRecord('session-timeout-minutes', 'Session Timeout Minutes', '30', {
            verdict: 'differs',
            recommended: '0',
          }),
          aRecord('do-not-allow-ui-sessions', 'Do Not Allow UI Sessions', '', {
            recommended: '',
            tick: { recommended: true, shown: true },
          }),
        ],
      },
    ],
    'edit-security-group': [
      {
        page: 'result',
        at,
        fields: [
          aRecord(
            'integration-system-users',
            'Integration System Users',
            defaultNames.isuUserName,
            {
              others: 2,
            },
          ),
        ],
      },
    ],
  },
});
