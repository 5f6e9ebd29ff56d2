import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

/** WCAG 2.2 AA with all that it contains, and what axe's makers advise besides. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Everything, or only what another colour scheme can change. */
export type Extent = 'all' | 'colours';
const coloursOnly = ['color-contrast', 'link-in-text-block'];
export const optionsFor = (extent: Extent): RunOptions => ({
  runOnly: extent === 'all' ? { type: 'tag', values: tags } : { type: 'rule', values: coloursOnly },
  resultTypes: ['violations'],
});

/** What axe finds on a page as it is shown: one line each. */
export async function findings(page: Page, extent: Extent): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const results = await page.evaluate(
    (options) => (globalThis as unknown as { axe: typeof axe }).axe.run(document, options),
    optionsFor(extent),
  );
  return inLines(results);
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
