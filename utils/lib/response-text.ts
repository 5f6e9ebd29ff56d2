/** Far above any answer that is wanted, far below what fills the memory. */
const maxBytes = 256 * 1024;

/** The body of a response, or its first bytes; null when it is longer than an answer may be. Nothing is read beyond that. */
export async function responseText(
  response: Response,
  firstBytes = Number.POSITIVE_INFINITY,
  most = maxBytes,
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
    if (!enough && bytes > most) {
      await reader.cancel();
      return null;
    }
    text += decoder.decode(enough ? value.subarray(0, firstBytes) : value, { stream: true });
    if (!enough) continue;
    await reader.cancel();
    return text.slice(0, firstBytes);
  }
}
