import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

/**
 * The script given to a page. Half as long as `axe.source`, because the browser parses it on every
 * page.
 */
export const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** WCAG 2.2 AA with everything it includes, and axe's best practices. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
export const everyRule: RunOptions = {
  runOnly: { type: 'tag', values: tags },
  resultTypes: ['violations'],
};
/** Rules that another colour scheme can affect. They take longer than all others together. */
const ofColours: RunOptions = {
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  resultTypes: ['violations'],
};

/**
 * Parts of pages whose colours were checked. Many states differ in one part only, so the same part
 * is not checked again.
 */
export class Looked {
  readonly parts = new Set<string>();
}

type WithAxe = typeof globalThis & { axe: typeof axe };

async function giveAxe(page: Page): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axeSource);
}

/** Runs axe on a page as shown. Returns one line per finding. */
export async function findings(page: Page): Promise<string[]> {
  await giveAxe(page);
  return inLines(
    await page.evaluate((rules) => (globalThis as WithAxe).axe.run(document, rules), everyRule),
  );
}

/**
 * Checks colours only, for a page whose other rules were checked in another scheme.
 * @param looked parts already checked in this scheme and at this width
 */
export async function colourFindings(page: Page, looked: Looked): Promise<string[]> {
  await giveAxe(page);
  const { results, parts } = await page.evaluate(
    async (rules, known) => {
      /** The sibling parts of the page: everything around `main`, and each of its parts. */
      const partsOf = (one: Element): Element[] =>
        one.localName === 'main' || one.querySelector('main')
          ? [...one.children].flatMap(partsOf)
          : [one];
      /** Identifies a part by its rendering, without React's generated IDs. */
      const drawn = async (one: Element) => {
        const text = one.outerHTML.replaceAll(/ (?:id|for|name|aria-[a-z]+)="[^"]*"/g, '');
        const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
        return new Uint8Array(digest).toHex();
      };
      const shown = new Map<string, Element>();
      // Behind a dialog everything is dimmed and inert.
      for (const one of partsOf(document.querySelector('dialog[open]') ?? document.body))
        shown.set(await drawn(one), one);
      const fresh = [...shown].filter(([name]) => !known.includes(name));
      const include = fresh.map(([, one]) => one);
      return {
        results:
          include.length > 0 ? await (globalThis as WithAxe).axe.run({ include }, rules) : null,
        parts: fresh.map(([name]) => name),
      };
    },
    ofColours,
    [...looked.parts],
  );
  for (const part of parts) looked.parts.add(part);
  return results ? inLines(results) : [];
}

export const inLines = ({ violations }: Pick<AxeResults, 'violations'>): string[] =>
  violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, html, failureSummary = '' }) =>
      [
        `${id}: ${help}`,
        `at ${target.join(' ')}`,
        html.slice(0, 160),
        failureSummary.split('\n').slice(1).join(' ').trim(),
      ].join('\n    '),
    ),
  );
