import { text } from 'node:stream/consumers';

/** Asks on the terminal without showing what is typed; takes it from standard input where that is no terminal. Never from an argument: these stand in process lists and shell histories. */
export async function readPassphrase(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).trim();
  const { stdin } = process;
  // Before the question, or what is typed at once would show.
  stdin.setRawMode(true);
  process.stderr.write('Passphrase: ');
  stdin.setEncoding('utf8');
  try {
    return await typed(stdin);
  } finally {
    stdin.setRawMode(false);
    stdin.pause();
    process.stderr.write('\n');
  }
}

/** Raw keys up to Enter. Ctrl+C and Ctrl+D end it with nothing typed. */
async function typed(keys: AsyncIterable<string>): Promise<string> {
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
