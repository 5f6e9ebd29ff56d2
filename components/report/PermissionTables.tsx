import { say } from '@/utils/i18n/say.ts';
import type { SetUpReport } from '@/utils/panel/report/report.ts';
import {
  listCount,
  listTitle,
  permissionRemark,
  permissionState,
  permissionsRead,
} from '@/utils/panel/report/wording.ts';
import styles from './PermissionTables.module.css';
import { ReportTable, StateLabel } from './ReportTable.tsx';

const tones = { granted: 'good', missing: 'bad', unknown: 'open', skipped: 'open' } as const;

/** The four permission lists, one table each. */
export function PermissionTables({ permissions }: { permissions: SetUpReport['permissions'] }) {
  return (
    <>
      <p>{permissionsRead(permissions)}</p>
      {permissions.lists.map(({ access, permissions: list }) => (
        <section key={access} className={styles.list}>
          <h3 className={styles.title}>
            {listTitle(access)} <span className={styles.count}>{listCount(list)}</span>
          </h3>
          {list.length === 0 ? (
            <p>{say('setUpReport.permission.nothing')}</p>
          ) : (
            <ReportTable
              columns={[
                say('setUpReport.column.permission'),
                say('setUpReport.column.state'),
                say('setUpReport.column.remark'),
              ]}
              widths={[44, 18, 38]}
              rows={list.map((one) => ({
                key: one.name,
                hooks: {
                  'data-permission': one.name,
                  'data-access': access,
                  'data-state': one.state,
                  'data-by-hand':
                    one.state === 'granted' && one.saidBy === 'administrator' ? '' : undefined,
                },
                cells: [
                  one.name,
                  <StateLabel key="state" state={tones[one.state]}>
                    {permissionState(one.state)}
                  </StateLabel>,
                  permissionRemark(one),
                ],
              }))}
            />
          )}
        </section>
      ))}
    </>
  );
}
