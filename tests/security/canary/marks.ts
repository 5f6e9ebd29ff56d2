/** A secret that must be found nowhere but where it belongs. */
export interface Mark {
  /** Description. The value itself is never printed. */
  name: string;
  value: string;
}

export interface Hit {
  mark: string;
  encoding: string;
}

/** Shorter pieces of a secret would be found by chance. */
const pieceLength = 12;

/**
 * Searches bytes for secrets in one pass. Finds any 24 consecutive characters of a secret, because
 * they contain a whole piece of 12, in plain text and in every encoding below.
 */
export class Needles {
  readonly #needles: { hit: Hit; bytes: Buffer }[] = [];
  /** Needles by a hash of their first four bytes. */
  readonly #buckets = new Map<number, { hit: Hit; bytes: Buffer }[]>();
  readonly #filter = new Uint8Array(1 << 16);

  constructor(marks: Iterable<Mark>) {
    const seen = new Set<string>();
    for (const { name, value } of marks) {
      for (const [encoding, bytes] of piecesOf(value).flatMap(encoded)) {
        const key = bytes.toString('latin1');
        if (seen.has(key)) continue;
        seen.add(key);
        this.#add({ hit: { mark: name, encoding }, bytes });
      }
    }
  }

  get count(): number {
    return this.#needles.length;
  }

  /** Returns every secret in the bytes, once per encoding. */
  in(haystack: Buffer | string): Hit[] {
    const bytes = typeof haystack === 'string' ? Buffer.from(haystack, 'utf8') : haystack;
    const hits = new Map<string, Hit>();
    let window = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      window = (window << 8) | (bytes[at] as number);
      if (this.#filter[hashOf(window)] === 0 || at < 3) continue;
      for (const { hit, bytes: needle } of this.#buckets.get(hashOf(window)) ?? []) {
        const start = at - 3;
        if (
          bytes.compare(
            needle,
            0,
            needle.length,
            start,
            Math.min(start + needle.length, bytes.length),
          ) === 0
        )
          hits.set(`${hit.mark} ${hit.encoding}`, hit);
      }
    }
    return [...hits.values()];
  }

  #add(needle: { hit: Hit; bytes: Buffer }): void {
    this.#needles.push(needle);
    const hash = hashOf(needle.bytes.readInt32BE(0));
    this.#filter[hash] = 1;
    this.#buckets.set(hash, [...(this.#buckets.get(hash) ?? []), needle]);
  }
}

const hashOf = (window: number): number => Math.imul(window, 0x9e3779b1) >>> 16;

/** Splits the value into pieces that cover it. The last piece overlaps the one before. */
function piecesOf(value: string): string[] {
  if (value.length < pieceLength) throw new RangeError('Too short to be told from chance.');
  const starts = Array.from(
    { length: Math.floor(value.length / pieceLength) },
    (_, index) => index * pieceLength,
  );
  return [...starts, value.length - pieceLength].map((start) =>
    value.slice(start, start + pieceLength),
  );
}

function encoded(piece: string): [encoding: string, bytes: Buffer][] {
  const utf8 = Buffer.from(piece, 'utf8');
  const utf16 = Buffer.from(piece, 'utf16le');
  const texts: [string, string][] = [
    ['plain', piece],
    ['URL-encoded', encodeURIComponent(piece)],
    ['form-encoded', new URLSearchParams({ '': piece }).toString().slice(1)],
    ['JSON-escaped', JSON.stringify(piece).slice(1, -1)],
    [
      'HTML-escaped',
      piece.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
    ],
    ['hex', utf8.toString('hex')],
    ['hex, upper case', utf8.toString('hex').toUpperCase()],
    ...inBase64(utf8).flatMap((text): [string, string][] => [
      ['base64', text],
      ['base64url', text.replaceAll('+', '-').replaceAll('/', '_')],
    ]),
    ...inBase64(utf16).map((text): [string, string] => ['base64 of UTF-16', text]),
  ];
  return [
    ...texts.map(([encoding, text]): [string, Buffer] => [encoding, Buffer.from(text, 'latin1')]),
    ['UTF-16, little end first', utf16],
    ['UTF-16, big end first', Buffer.from(utf16).swap16()],
  ];
}

/**
 * The piece in the base64 of a longer text, at each of the three possible alignments, without the
 * characters shared with its neighbours.
 */
function inBase64(bytes: Buffer): string[] {
  return [0, 1, 2].map((shift) => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const begin = Math.ceil((shift * 8) / 6);
    const end = Math.floor(((shift + bytes.length) * 8) / 6);
    return text.slice(begin, end);
  });
}
