/** In characters. A longer input is not a passphrase, and is not read to its end. */
const maxInputLength = 10_000;

/**
 * Reads the passphrase from the terminal without echo, or from standard input if that is not a
 * terminal. Never from an argument: arguments appear in process lists and shell histories.
 */
export async function readPassphrase(): Promise<string> {
  if (!process.stdin.isTTY) return (await readStart(process.stdin)).trim();
  const { stdin } = process;
  // Set before the prompt, or the first keys would be echoed.
  stdin.setRawMode(true);
  process.stderr.write('Passphrase: ');
  stdin.setEncoding('utf8');
  try {
    return await readLine(stdin);
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    process.stderr.write('\n');
  }
}

/** Reads up to the maximum length. */
async function readStart(input: typeof process.stdin): Promise<string> {
  input.setEncoding('utf8');
  let text = '';
  for await (const chunk of input as AsyncIterable<string>) {
    text += chunk;
    if (text.length > maxInputLength) return '';
  }
  return text;
}

/** Reads raw keys up to Enter. Returns an empty text on Ctrl+C and Ctrl+D. */
async function readLine(keys: AsyncIterable<string>): Promise<string> {
  let line = '';
  for await (const chunk of keys) {
    for (const key of chunk) {
      if (key === '\r' || key === '\n') return line;
      if (key === '\u0003' || key === '\u0004') return '';
      line = key === '\u007f' || key === '\b' ? line.slice(0, -1) : line + key;
    }
  }
  return line;
}
