/** Saves a text as a download. `type` is its MIME type. */
export function saveFile(name: string, text: string, type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoke the URL, which keeps the text in memory, but only after the download has started.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
