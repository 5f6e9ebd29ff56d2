import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { allCredentials, isReady } from '@/utils/panel/credentials.ts';
import type { Tenant } from '@/utils/panel/place.ts';
import { credentialLabel, enumerated } from '@/utils/panel/wording.ts';
import type { HandoffState } from '@/utils/state/handoff.ts';
import { credentialViews } from '@/utils/storage/items.ts';
import { Button } from '../controls/Button.tsx';
import { Disclosure } from '../controls/Disclosure.tsx';
import { FailureNote } from '../controls/FailureNote.tsx';
import { Note } from '../controls/Note.tsx';
import { saveFile } from '../controls/save-file.ts';
import { useCommands } from '../hooks/panel-context.ts';
import { useAction } from '../hooks/useAction.ts';
import { useEffectiveSettings } from '../hooks/useEffectiveSettings.ts';
import { useStorageItem } from '../hooks/useStorageItem.ts';
import { type SavedFile, SavedFileView } from './SavedFileView.tsx';
import styles from './SealedFileSection.module.css';

/**
 * Saves the values as a sealed file to be sent by other means, for use without a link. The panel
 * never receives the values themselves.
 */
export function SealedFileSection({ tenant, handoff }: { tenant: Tenant; handoff: HandoffState }) {
  const commands = useCommands();
  const allowed = useEffectiveSettings()?.policy.allow.sealedFile;
  const views = useStorageItem(credentialViews);
  const [saved, setSaved] = useState<SavedFile | null>();
  const { run, running, failure } = useAction(async () => {
    setSaved(undefined);
    const sealed = await commands.sealFile();
    if (!sealed) return setSaved(null);
    const { text, ...rest } = sealed;
    saveFile(rest.name, text);
    setSaved(rest);
  });
  const credentials = allCredentials(views?.[tenant.key]);
  const ready = credentials.filter(isReady).some(({ credential }) => credential !== 'tenant');
  // Keep showing a file that was just saved, even after its values are wiped.
  if (!allowed || (!ready && !saved)) return null;
  const missing = credentials
    .filter((view) => !isReady(view))
    .map((view) => credentialLabel(view.credential));
  return (
    <Disclosure
      summary={say(
        handoff.state === 'disconnected' ? 'panel.sealedFile.noLink' : 'panel.sealedFile.noSending',
      )}
    >
      <div className={styles.part}>
        <p>{say('panel.sealedFile.intro')}</p>
        {ready && missing.length > 0 && (
          <Note tone="warn">{say('panel.sealedFile.missing', [enumerated(missing)])}</Note>
        )}
        {ready && (
          <Button action="save-sealed-file" busy={running} onClick={() => void run()}>
            {say('panel.sealedFile.save')}
          </Button>
        )}
        <FailureNote failure={failure} />
        {saved === null && (
          <Note tone="bad" alert>
            {say('panel.sealedFile.nothing')}
          </Note>
        )}
        {saved && <SavedFileView saved={saved} tenant={tenant} wipeable={ready} />}
      </div>
    </Disclosure>
  );
}
