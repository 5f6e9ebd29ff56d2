import type { NameId } from '@/utils/guide/task.ts';
import { say } from '@/utils/i18n/say.ts';
import { tenantOfKey } from '@/utils/panel/place.ts';
import type { OfferedNames as Offer } from '@/utils/state/offered-names.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Button } from '../controls/Button.tsx';
import { Card } from '../controls/Card.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './TenantList.module.css';

/** Offers the names chosen in another tenant to a tenant without names of its own. */
export function OfferedNamesCard({ offer: { from, names } }: { offer: Offer }) {
  const commands = useCommands();
  const announce = useAnnounce();
  const name = tenantOfKey(from)?.tenant ?? from;
  const { run, running, failure } = useAction(async (use: boolean) => {
    await commands.takeNames(use ? from : null);
    if (use) announce(say('panel.names.used', [name]));
  });
  return (
    <Card title={say('panel.names.title', [name])} hooks={{ 'data-offered-names': from }}>
      <dl className={styles.names}>
        {Object.entries(names).map(([id, value]) => (
          <div key={id}>
            <dt>{say(`settings.names.${id as Exclude<NameId, 'activationComment'>}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.aside}>{say('panel.names.body')}</p>
      <div className={styles.buttons}>
        <Button action="use-names" busy={running} onClick={() => void run(true)}>
          {say('panel.names.use')}
        </Button>
        <Button look="quiet" action="own-names" busy={running} onClick={() => void run(false)}>
          {say('panel.names.own')}
        </Button>
      </div>
      <FailureNote failure={failure} />
    </Card>
  );
}
