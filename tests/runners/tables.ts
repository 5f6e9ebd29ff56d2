import { readFileSync, writeFileSync } from 'node:fs';

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** A Markdown table, one line a row. */
export const markdownTable = (
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string =>
  [row(header).replace('|  |', '| |'), row(header.map(() => '---')), ...rows.map(row)].join('\n');

/** A table for the terminal, with columns padded to their widest cell. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>(
    (max, cells) => cells.map((cell, index) => Math.max(max[index] ?? 0, cell.length)),
    [],
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}

/** The Markdown file with `content` between `<!-- name -->` and `<!-- /name -->`. */
export function withSection(file: string, name: string, content: string): string {
  const section = new RegExp(`(<!-- ${name} -->\n).*?(\n<!-- /${name} -->)`, 's');
  return readFileSync(file, 'utf8').replace(
    section,
    (_, begin, end) => `${begin}\n${content}\n${end}`,
  );
}

export function writeSection(file: string, name: string, content: string): void {
  writeFileSync(file, withSection(file, name, content));
}

/** `12345` as `12,345`. */
export const formatCount = (count: number): string => count.toLocaleString('en-US');
