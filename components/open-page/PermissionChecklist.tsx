import { useId } from 'react';
import { say, sayCount } from '@/utils/i18n/say.ts';
import type { PermissionListView } from '@/utils/panel/permission-lists.ts';
import { verdictIcon } from '@/utils/panel/verdict.ts';
import { StatusIcon } from '../controls/StatusIcon.tsx';
import { FillFieldsButton } from './FillFieldsButton.tsx';
import styles from './PermissionChecklist.module.css';
import { PermissionRow } from './PermissionRow.tsx';

/** The permissions of one access: how many are granted, and the state of each. */
export function PermissionChecklist({ list, busy }: { list: PermissionListView; busy: boolean }) {
  const { access, permissions, granted, open, field } = list;
  const heading = useId();
  const name = say(`panel.permissions.${access}`);
  const skipped = permissions.filter(({ state }) => state === 'skipped').length;
  const counts = [String(granted), String(permissions.length)];
  const hooks = field ? { 'data-field': field.id, 'data-verdict': field.verdict } : {};
  return (
    <section className={styles.list} aria-labelledby={heading} {...hooks}>
      <div className={styles.head}>
        <StatusIcon kind={open === 0 ? 'ok' : field ? verdictIcon(field) : 'empty'} />
        <h3 id={heading} className={styles.name}>
          {name}
        </h3>
        <span className={styles.count}>
          {skipped > 0
            ? say('panel.permissions.countSkipped', [...counts, String(skipped)])
            : say('panel.permissions.count', counts)}
        </span>
        {field?.fillable && open > 0 && (
          <FillFieldsButton
            fields={[field.id]}
            label={say('panel.permissions.addLabel', [
              sayCount('panel.permissions.add', open),
              name,
            ])}
            disabled={busy}
          >
            {sayCount('panel.permissions.add', open)}
          </FillFieldsButton>
        )}
      </div>
      <ul>
        {permissions.map((permission) => (
          <PermissionRow key={permission.name} permission={permission} />
        ))}
      </ul>
      {permissions.some(({ inferred }) => inferred) && (
        <p className={styles.inferred}>† {say('panel.permissions.inferred')}</p>
      )}
    </section>
  );
}
