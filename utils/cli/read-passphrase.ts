import { text } from 'node:stream/consumers';

/**
 * Reads the passphrase from the terminal without echo, or from standard input if that is not a
 * terminal. Never from an argument: arguments appear in process lists and shell histories.
 */
export async function readPassphrase(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).trim();
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
