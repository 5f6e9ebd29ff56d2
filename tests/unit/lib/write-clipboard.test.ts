// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { writeClipboard, writeClipboardUnfocused } from '../../../utils/lib/write-clipboard.ts';

/** Both ways are there in every browser. Whether one works is known only from trying it. */

let clipboard: string | null;

beforeEach(() => {
  clipboard = null;
});

const ways = { works: true, rejects: false, throws: false, 'is missing': false } as const;
type Way = keyof typeof ways;

function browserIn({ api, command }: { api: Way; command: Way }): void {
  const writeText: Record<Way, ((text: string) => Promise<void>) | undefined> = {
    works: async (text) => {
      clipboard = text;
    },
    rejects: () => Promise.reject(new DOMException('Denied', 'NotAllowedError')),
    throws: () => {
      throw new TypeError('Not here.');
    },
    'is missing': undefined,
  };
  const clipboardApi = writeText[api] && { writeText: writeText[api] };
  vi.stubGlobal('navigator', { clipboard: clipboardApi });
  const execCommand: Record<Way, (() => boolean) | undefined> = {
    works: () => {
      const data = { setData: (_: string, text: string) => (clipboard = text) };
      document.dispatchEvent(Object.assign(new Event('copy'), { clipboardData: data }));
      return true;
    },
    rejects: () => false,
    throws: () => {
      throw new DOMException('Denied', 'NotAllowedError');
    },
    'is missing': undefined,
  };
  Object.assign(document, { execCommand: execCommand[command] });
}

const every = (Object.keys(ways) as Way[]).flatMap((api) =>
  (Object.keys(ways) as Way[]).map((command) => ({ api, command })),
);

it.each(every)('writes if one way works: clipboard $api, command $command', async (given) => {
  browserIn(given);
  const expected = ways[given.api] || ways[given.command];
  for (const write of [writeClipboard, writeClipboardUnfocused]) {
    clipboard = null;
    expect(await write('Zorro')).toBe(expected);
    expect(clipboard).toBe(expected ? 'Zorro' : null);
  }
});
