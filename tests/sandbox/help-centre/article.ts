import type { Access } from '../control-state.ts';

/**
 * The four lists as the article prints them, including its misprints (docs/guide-data.md, "Change a
 * permission"). They contain one Put entry more and one Get entry less than the guide, so that a
 * comparison finds differences.
 */
const lists: Record<Access, readonly string[]> = {
  modify: [
    'Private Calculated Field Management',
    'Reports: Customer Documents',
    'Workday Query Language',
  ],
  view: [
    'Customer Object Management',
    'Process: Banking',
    'Process" Customer Invoice (NEW)',
    'Process: Customer Invoice Payment',
    'Process: Project Billing',
    'Process: Project Billing',
    'Reports: Customer Accounts',
  ],
  put: [
    'Manage: Customer Invoice',
    'Process: Customer Invoice Payment',
    'Process: Customer Invoice Payment/Settlement',
    'Process: Customer Payment',
    'Process: Customer Invoice (NEW)',
  ],
  get: [
    'View: Customer',
    'Process: Customer Invoice - View',
    'Process: Customer Invoice Payment',
    'Manage: Organization Integration',
    'Set Up: Company General',
  ],
};

/** Deviations of the article: lists printed without entries, or other captions for all of them. */
export interface ArticleDrift {
  empty?: readonly Access[];
  renamed?: boolean;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const paragraph = (text: string) => `<p class="no-margin">${escaped(text)}</p>`;
const cell = (content: string) => `<td><div class="table-cell">${content}</div></td>`;

/**
 * Builds a page with the article's structure: text, two-column tables for the values and the four
 * lists, and unrelated scripts.
 */
export function articlePage({ empty = [], renamed = false }: ArticleDrift = {}): string {
  const rows = Object.entries(lists).map(([access, names]) => {
    const word = access.charAt(0).toUpperCase() + access.slice(1);
    const caption = renamed
      ? `${word} policies`
      : `Domain Security Policies permitting ${word} access`;
    const entries = empty.some((one) => one === access) ? [] : names;
    return `<tr>${cell(`<p><b>${caption}</b></p>`)}${cell(`<ul>${entries.map((name) => `<li>${paragraph(name)}</li>`).join('')}</ul>`)}</tr>`;
  });
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Connect Workday | Help centre (stand-in)</title>
<script>document.title = 'a script of the page ran';</script>
</head>
<body>
<header><a href="/en/">All collections</a></header>
<main>
<article>
<h1>Connect Workday</h1>
<p>A stand-in for practice: built as Kolleno's help article is, in words of its own.</p>
<h2>The security group</h2>
<table><tbody>
<tr>${cell(paragraph('Type'))}${cell(paragraph('Integration System Security Group (Unconstrained)'))}</tr>
<tr>${cell(paragraph('Name'))}${cell(paragraph('Kolleno Integration Security Group'))}</tr>
</tbody></table>
<h2>Its permissions</h2>
<table><tbody>
${rows.join('\n')}
</tbody></table>
<p><img alt="" src="https://help.kolleno.com/picture.png" onerror="document.title = 'a picture of the page was asked for'"></p>
</article>
</main>
</body>
</html>
`;
}
