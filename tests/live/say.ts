/** For the person. Standard output has nothing but the summary. */
export function sayToPerson(text: string): void {
  process.stderr.write(`${text}\n`);
}
