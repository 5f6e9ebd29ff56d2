import type { CredentialName } from '../guide/task.ts';

/** How long a copied secret stays in the clipboard, in milliseconds. */
export const clearAfterMs = 60_000;

/** The secret that this panel put into the clipboard last, and what has become of it there. `left`: the browser did not let it be cleared. */
export interface CopiedSecret {
  credential: CredentialName;
  state: 'waiting' | 'cleared' | 'left';
}

let copied: CopiedSecret | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const watchers = new Set<() => void>();
/** Panels in other windows: the clipboard is one, and the newest copy of any panel counts. */
const otherPanels = new BroadcastChannel('clipboard');
otherPanels.addEventListener('message', () => follow(null));

export const copiedSecret = (): CopiedSecret | null => copied;

/** @returns stops watching */
export function watchCopied(changed: () => void): () => void {
  watchers.add(changed);
  return () => watchers.delete(changed);
}

/** Copies what is no secret. @throws when the browser does not allow it */
export async function copyPublicText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  otherPanels.postMessage('copied');
  follow(null);
}

/**
 * Copies a secret and clears the clipboard after a while. Whether the secret is still in it then cannot be known without the permission to read it, which the extension does not
 * ask for; a copy made in this panel in the meantime is known, and is left alone.
 * @throws when the browser does not allow it
 */
export async function copySecret(text: string, credential: CredentialName): Promise<void> {
  await copyPublicText(text);
  follow({ credential, state: 'waiting' });
  timer = setTimeout(() => void clearClipboard(), clearAfterMs);
}

/** Clears it now. In a click every browser allows it; later Firefox does not. */
export async function clearClipboard(): Promise<void> {
  const { credential } = copied ?? {};
  if (!credential) return;
  const cleared = clearAtOnce() || (await clearWithFocus());
  // Another copy may have been made in the meantime.
  if (copied?.credential === credential)
    follow({ credential, state: cleared ? 'cleared' : 'left' });
}

/**
 * The old way. Chromium allows it to extensions without the user's focus or click, and while the panel closes, which `navigator.clipboard` allows in neither case.
 */
function clearAtOnce(): boolean {
  let done = false;
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', '');
    event.preventDefault();
    event.stopImmediatePropagation();
    done = event.clipboardData !== null;
  };
  document.addEventListener('copy', write, { capture: true });
  const allowed = document.execCommand?.('copy');
  document.removeEventListener('copy', write, { capture: true });
  return allowed && done;
}

const clearWithFocus = (): Promise<boolean> =>
  navigator.clipboard.writeText('').then(
    () => true,
    () => false,
  );

/** Copied by hand in this panel: what is in the clipboard now is none of ours. */
function copiedByHand(): void {
  follow(null);
}

function follow(next: CopiedSecret | null): void {
  clearTimeout(timer);
  const waiting = next?.state === 'waiting';
  const change = waiting ? 'addEventListener' : 'removeEventListener';
  document[change]('copy', copiedByHand);
  document[change]('cut', copiedByHand);
  // A panel that has gone can clear nothing.
  window[change]('pagehide', clearAtOnce);
  copied = next;
  for (const changed of watchers) changed();
}
