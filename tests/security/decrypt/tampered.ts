import type { GeneralJwe } from './node-jose.ts';

/** All copies of a base64url text with one byte changed. `step` skips some. */
function* tampered(part: string, step = 1): Generator<string> {
  const bytes = Buffer.from(part, 'base64url');
  for (let index = 0; index < bytes.length; index += step) {
    const copy = Buffer.from(bytes);
    // Flips another bit each time, so that every bit position is covered over the length of a part.
    copy[index] = (copy[index] ?? 0) ^ (1 << (index % 8));
    yield copy.toString('base64url');
  }
}

/**
 * All copies of a compact JWE with one byte of one part changed, or with a part missing, truncated,
 * or swapped with the previous one.
 */
export function* tamperedCompact(jwe: string, step = 1): Generator<string> {
  const parts = jwe.split('.');
  const instead = (index: number, part: string) => parts.with(index, part).join('.');
  for (const [index, part] of parts.entries()) {
    for (const copy of tampered(part, step)) yield instead(index, copy);
    yield instead(index, '');
    yield instead(index, part.slice(0, -4));
    yield instead(index, `${part}AAAA`);
    if (index > 0)
      yield parts
        .with(index, parts[index - 1] ?? '')
        .with(index - 1, part)
        .join('.');
  }
}

/**
 * All copies of a General JSON JWE with one byte changed in what the given recipient needs to open
 * it.
 */
export function* tamperedGeneral(
  jwe: GeneralJwe,
  recipient: number,
  step = 1,
): Generator<GeneralJwe> {
  for (const name of ['protected', 'iv', 'ciphertext', 'tag', 'aad'] as const) {
    const part = jwe[name];
    if (part === undefined) continue;
    for (const copy of tampered(part, step)) yield { ...jwe, [name]: copy };
  }
  const { encrypted_key: wrapped = '', ...rest } = jwe.recipients[recipient] ?? {};
  for (const copy of tampered(wrapped, step))
    yield { ...jwe, recipients: jwe.recipients.with(recipient, { ...rest, encrypted_key: copy }) };
}
