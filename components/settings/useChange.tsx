import { useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { sendToBackground } from '@/utils/messages/send.ts';
import type { SettingsChange } from '@/utils/state/settings.ts';
import { useAnnounce } from '../controls/Announcer.tsx';
import { Note } from '../controls/Note.tsx';

/** Sends a change of the settings to the background and announces its success. */
export function useChange() {
  const announce = useAnnounce();
  const [failed, setFailed] = useState(false);
  const [running, setRunning] = useState(false);
  /** Resolves to whether the change was saved. Announces `announcement` if it was. */
  const change = async (settingsChange: SettingsChange, announcement: string): Promise<boolean> => {
    setRunning(true);
    const answer = await sendToBackground('change-settings', { change: settingsChange }).catch(
      () => undefined,
    );
    setRunning(false);
    const saved = answer?.saved === true;
    setFailed(!saved);
    if (saved) announce(announcement);
    return saved;
  };
  return { change, running, failed };
}

/** Says that the background has not saved a change. */
export function ChangeFailureNote({ failed }: { failed: boolean }) {
  if (!failed) return null;
  return (
    <Note tone="bad" alert>
      {say('settings.failed')}
    </Note>
  );
}
