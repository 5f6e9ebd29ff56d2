import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'puppeteer-core';
import type { Shot, Shots } from './shots.ts';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Small enough to look over a whole sheet, and large enough to read when opened. */
const scale = 0.5;

function figure({ name, file, width }: Shot): string {
  return `<figure><figcaption>${escaped(name)} <small>${width}</small></figcaption><img src="${escaped(file)}" width="${Math.round(width * scale)}" alt=""></figure>`;
}

const style = (scheme: string) => `
  body { margin: 16px; font: 12px/1.3 system-ui, sans-serif; color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#05070a' : '#d8dce2'}; color: ${scheme === 'dark' ? '#eee' : '#111'} }
  .sheet { columns: 12; column-gap: 12px; width: 3100px }
  figure { margin: 0 0 14px; break-inside: avoid }
  figcaption { margin-bottom: 3px; font-weight: 600 }
  small { font-weight: 400; opacity: 0.7 }
  img { display: block; max-width: 100% }`;

const page = (scheme: string, title: string, shots: Shot[]) =>
  `<!doctype html><meta charset="utf-8"><title>${escaped(title)}</title><style>${style(scheme)}</style><h1>${escaped(title)}</h1><div class="sheet">${shots.map(figure).join('')}</div>`;

/**
 * Writes one page and one picture per language and scheme, and a page that links to all of them.
 */
export async function writeSheets(shots: Shots, browser: Browser): Promise<string> {
  const groups = Map.groupBy(shots.taken, ({ language, scheme }) => `${language}-${scheme}`);
  const canvas = await browser.newPage();
  for (const [name, group] of groups) {
    const file = join(shots.folder, `${name}.html`);
    writeFileSync(file, page(group[0]?.scheme ?? 'light', name, group));
    await canvas.setViewport({ width: 3140, height: 1000 });
    await canvas.goto(pathToFileURL(file).href, { waitUntil: 'load' });
    await canvas.screenshot({ path: join(shots.folder, `sheet-${name}.png`), fullPage: true });
  }
  await canvas.close();
  const index = join(shots.folder, 'index.html');
  const links = [...groups].map(
    ([name, group]) =>
      `<li><a href="${name}.html">${name}</a>: ${group.length} pictures, <a href="sheet-${name}.png">as one picture</a></li>`,
  );
  writeFileSync(
    index,
    `<!doctype html><meta charset="utf-8"><title>Pictures</title><h1>Every state</h1><ul>${links.join('')}</ul>`,
  );
  return index;
}
