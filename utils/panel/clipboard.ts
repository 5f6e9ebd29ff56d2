import type { CredentialName } from '../guide/task.ts';
import {
  writeClipboard,
  writeClipboardUnfocused,
  writeSynchronously,
} from '../lib/write-clipboard.ts';

/** Delay before a copied secret is cleared from the clipboard. */
export const clearAfterMs = 60_000;

/**
 * The secret that this panel copied last, and its state in the clipboard. `left`: the browser
 * denied clearing it.
 */
export interface CopiedSecret {
  credential: CredentialName;
  state: 'waiting' | 'cleared' | 'left';
}

let copied: CopiedSecret | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();
/**
 * Connects the panels of all windows. They share one clipboard, and the latest copy of any panel
 * counts.
 */
const otherPanels = new BroadcastChannel('clipboard');
otherPanels.addEventListener('message', () => setCopied(null));

export const copiedSecret = (): CopiedSecret | null => copied;

/** Returns a function that stops watching. */
export function watchCopied(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Copies text that is not secret. @throws if the browser denies access */
export async function copyPublicText(text: string): Promise<void> {
  if (!(await writeClipboard(text))) throw new Error('The browser denied the clipboard.');
  otherPanels.postMessage('copied');
  setCopied(null);
}

/**
 * Copies a secret and clears the clipboard after `clearAfterMs`. The extension does not request
 * permission to read the clipboard, so it cannot verify that the secret is still there. A later
 * copy in a panel is known and is not cleared.
 * @throws if the browser denies access
 */
export async function copySecret(text: string, credential: CredentialName): Promise<void> {
  await copyPublicText(text);
  setCopied({ credential, state: 'waiting' });
  timer = setTimeout(() => void clearClipboard(), clearAfterMs);
}

/**
 * Clears the clipboard now. Every browser allows this in a click handler. Firefox denies it later.
 */
export async function clearClipboard(): Promise<void> {
  const { credential } = copied ?? {};
  if (!credential) return;
  const cleared = await writeClipboardUnfocused('');
  // Another copy may have been made in the meantime.
  if (copied?.credential === credential)
    setCopied({ credential, state: cleared ? 'cleared' : 'left' });
}

const clearSynchronously = (): void => void writeSynchronously('');

/** A manual copy in this panel replaces the secret. */
function onManualCopy(): void {
  setCopied(null);
}

function setCopied(next: CopiedSecret | null): void {
  clearTimeout(timer);
  const waiting = next?.state === 'waiting';
  const change = waiting ? 'addEventListener' : 'removeEventListener';
  document[change]('copy', onManualCopy);
  document[change]('cut', onManualCopy);
  // A closed panel cannot clear the clipboard later.
  window[change]('pagehide', clearSynchronously);
  copied = next;
  for (const listener of listeners) listener();
}
