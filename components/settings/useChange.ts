import { useState } from 'react';
import { sendToBackground } from '@/utils/messages/send.ts';
import type { SettingsChange } from '@/utils/state/settings.ts';
import { useAnnounce } from '../controls/Announcer.tsx';

/** Sends a decision to the background, one at a time, and says what came of it. */
export function useChange() {
  const announce = useAnnounce();
  const [failed, setFailed] = useState(false);
  const [running, setRunning] = useState(false);
  /** Answers whether it is saved. */
  const change = async (decision: SettingsChange, said: string): Promise<boolean> => {
    setRunning(true);
    const answer = await sendToBackground('change-settings', { change: decision }).catch(
      () => undefined,
    );
    setRunning(false);
    const saved = answer?.saved === true;
    setFailed(!saved);
    if (saved) announce(said);
    return saved;
  };
  return { change, running, failed };
}
