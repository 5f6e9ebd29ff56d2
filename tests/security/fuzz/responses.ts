import fc from 'fast-check';
import { onTestFinished, vi } from 'vitest';
import { anyText, textLike } from './texts.ts';

export interface Made {
  status: number;
  headers: [string, string][];
  body: string | Uint8Array<ArrayBuffer>;
}

const types = [
  'application/json',
  'application/problem+json',
  'text/html',
  'text/xml',
  'application/pdf',
];

/** A header value that can occur on the wire: Latin-1 without line breaks. */
const headerText = (...good: string[]) =>
  textLike(...good).map((text) => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, '').trim());

/** Any response of a server, mostly with this kind of body. */
export const response = (text: fc.Arbitrary<string>): fc.Arbitrary<Made> =>
  fc.record({
    status: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(200, 202) },
      { weight: 2, arbitrary: fc.integer({ min: 200, max: 599 }) },
    ),
    headers: fc
      .tuple(
        fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom(...types) },
          { weight: 1, arbitrary: headerText(...types) },
        ),
        headerText('30', 'Wed, 21 Oct 2026 07:28:00 GMT', '-1', '1e9', '99999999999999999999'),
      )
      .map(([type, wait]): [string, string][] => [
        ['Content-Type', type],
        ['Retry-After', wait],
      ]),
    body: fc.oneof(
      { weight: 5, arbitrary: text },
      { weight: 1, arbitrary: anyText },
      {
        weight: 1,
        arbitrary: fc.uint8Array({ maxLength: 300 }).map((bytes) => new Uint8Array(bytes)),
      },
    ),
  });

/**
 * Makes `fetch` respond with what `next` returns until the end of the test.
 * @returns the requests
 */
export function answeringWith(next: () => Made): string[] {
  const asked: string[] = [];
  const real = globalThis.fetch;
  vi.stubGlobal('fetch', async (url: string | URL) => {
    asked.push(String(url));
    const { status, headers, body } = next();
    return new Response([204, 205, 304].includes(status) ? null : body, { status, headers });
  });
  onTestFinished(() => {
    vi.stubGlobal('fetch', real);
  });
  return asked;
}
