/**
 * Writes text to the clipboard, by either way that the browser allows. `navigator.clipboard` can be
 * there and refuse: without focus, outside a click, or by a policy.
 * @returns whether the text is there
 */
export const writeClipboard = (text: string): Promise<boolean> =>
  writeAsynchronously(text).then((written) => written || writeSynchronously(text));

/** The same for a moment without focus or gesture: the other way goes first. */
export const writeClipboardUnfocused = async (text: string): Promise<boolean> =>
  writeSynchronously(text) || writeAsynchronously(text);

/**
 * Uses the deprecated `execCommand`. Chromium allows it in extensions without focus or a user
 * gesture, and while the panel closes. `navigator.clipboard` works in neither case.
 */
export function writeSynchronously(text: string): boolean {
  let done = false;
  const write = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
    done = event.clipboardData !== null;
  };
  document.addEventListener('copy', write, { capture: true });
  try {
    return document.execCommand?.('copy') === true && done;
  } catch {
    return false;
  } finally {
    document.removeEventListener('copy', write, { capture: true });
  }
}

async function writeAsynchronously(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
