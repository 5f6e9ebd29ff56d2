import { base64url } from 'jose';

/** Tells whether a link is one that was seen before, without keeping its token: 256 random bits cannot be guessed from their SHA-256. */
export async function linkMark(token: string): Promise<string> {
  return base64url.encode(
    new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))),
  );
}
