import { say } from '@/utils/i18n/say.ts';
import type { SealedForSaving } from '@/utils/messages/protocol.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { WipeButton } from '../credentials/WipeButton.tsx';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import styles from './SealedFileSection.module.css';

/** What the panel keeps of a sealed file after saving it. */
export type SavedFile = Omit<SealedForSaving, 'text'>;

interface Props {
  saved: SavedFile;
  tenant: Tenant;
  /** There are values to wipe. */
  wipeable: boolean;
}

/** What to do with the saved file, and its passphrase, which is shown nowhere else. */
export function SavedFileView({ saved: { name, passphrase }, tenant, wipeable }: Props) {
  const commands = useCommands();
  const { run, running, failure } = useAction(() => commands.wipe());
  return (
    <div
      className={styles.part}
      data-sealed-file={passphrase === null ? 'kolleno-key' : 'passphrase'}
    >
      <Note tone="ok" alert>
        {say('panel.sealedFile.saved', [name])}
      </Note>
      {passphrase === null ? (
        <p>{say('panel.sealedFile.byKey')}</p>
      ) : (
        <>
          <dl className={styles.passphrase}>
            <dt>{say('panel.sealedFile.passphrase')}</dt>
            <dd data-passphrase="">{passphrase}</dd>
          </dl>
          <Note tone="warn">{say('panel.sealedFile.readOut')}</Note>
        </>
      )}
      {wipeable && (
        <>
          <p>{say('panel.sealedFile.kept')}</p>
          <WipeButton tenant={tenant} busy={running} onWipe={() => void run()} />
        </>
      )}
      <FailureNote failure={failure} />
    </div>
  );
}
