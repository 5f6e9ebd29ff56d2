/** Far above the size of any expected response, and far below the available memory. */
const defaultMaxBytes = 256 * 1024;

/**
 * Reads the body of a response, or only its first bytes. Null if the body exceeds the limit.
 * Nothing beyond the limit is read.
 */
export async function responseText(
  response: Response,
  firstBytes = Number.POSITIVE_INFINITY,
  maxBytes = defaultMaxBytes,
): Promise<string | null> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    const enough = bytes >= firstBytes;
    if (!enough && bytes > maxBytes) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(enough ? value.subarray(0, firstBytes) : value, { stream: true });
    if (!enough) continue;
    await reader.cancel();
    return text.slice(0, firstBytes);
  }
}

/** Whether a `Content-Type` header names HTML or XHTML. */
export const isHtml = (contentType: string): boolean =>
  /^\s*(?:text\/html|application\/xhtml)/i.test(contentType);

/** Whether a `Content-Type` header names JSON, or a type with the suffix `+json`. */
export const isJson = (contentType: string): boolean =>
  /^\s*application\/(?:[\w.-]+\+)?json\b/i.test(contentType);
