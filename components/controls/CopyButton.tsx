import { useEffect, useState } from 'react';
import { say } from '@/utils/i18n/say.ts';
import { copyPublicText } from '@/utils/panel/clipboard.ts';
import { useAnnounce } from './Announcer.tsx';
import { Icon } from './Icon.tsx';
import { IconButton } from './IconButton.tsx';

/** A flag that is set after copying and resets itself shortly after. */
export function useCopied(): [copied: boolean, setCopied: () => void] {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2_000);
    return () => clearTimeout(timer);
  }, [copied]);
  return [copied, () => setCopied(true)];
}

/**
 * Copies a recommended value to the clipboard. Not for secrets, which come from the background and
 * are cleared from the clipboard later.
 */
export function CopyButton({ label, text }: { label: string; text: string }) {
  const announce = useAnnounce();
  const [copied, setCopied] = useCopied();
  const copy = async () => {
    await copyPublicText(text);
    setCopied();
    announce(say('panel.credentials.copiedOf', [label]));
  };
  return (
    <IconButton
      action="copy"
      label={say('panel.credentials.copyLabel', [label])}
      onClick={() => void copy().catch(() => announce(say('panel.credentials.copyFailed')))}
    >
      <Icon name={copied ? 'check' : 'copy'} />
    </IconButton>
  );
}
