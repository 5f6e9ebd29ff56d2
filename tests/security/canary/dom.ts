import type { Page, Protocol } from 'puppeteer-core';

/** One text in a document: a text node, an attribute, an input's value, a title or a URL. */
export interface Spot {
  /** `page`: below the document's body and not inside the extension's overlay. */
  owner: 'page' | 'guide' | 'document';
  /** For example `INPUT value` or `SPAN #text`. */
  what: string;
  text: string;
  /** Identifies the node within one snapshot. */
  node: string;
}

/**
 * All texts in a page's documents, including frames and closed shadow roots, read over the DevTools
 * protocol.
 */
export async function spotsOf(page: Page): Promise<Spot[]> {
  const session = await page.createCDPSession();
  try {
    const { documents, strings } = await session.send('DOMSnapshot.captureSnapshot', {
      computedStyles: [],
    });
    return documents.flatMap((document, index) => inDocument(document, strings, index));
  } finally {
    await session.detach();
  }
}

function inDocument(
  { nodes, layout, documentURL, title, baseURL }: Protocol.DOMSnapshot.DocumentSnapshot,
  strings: readonly string[],
  number: number,
): Spot[] {
  const text = (index: number | undefined) => strings[index ?? -1] ?? '';
  const parents = nodes.parentIndex ?? [];
  const names = (nodes.nodeName ?? []).map(text);
  const owners = new Map<number, Spot['owner']>();
  // Parents come before their children.
  const ownerOf = (node: number): Spot['owner'] => {
    const known = owners.get(node);
    if (known) return known;
    const parent = parents[node] ?? -1;
    const above = parent < 0 ? 'document' : ownerOf(parent);
    const owner =
      names[node] === 'KOLLENO-GUIDE' ? 'guide' : names[node] === 'BODY' ? 'page' : above;
    owners.set(node, owner);
    return owner;
  };
  const spot = (node: number, what: string, value: number | undefined): Spot => ({
    owner: ownerOf(node),
    what: `${names[names[node] === '#text' ? (parents[node] ?? node) : node]} ${what}`,
    text: text(value),
    node: `${number}/${node}`,
  });
  const rare = (what: string, data: Protocol.DOMSnapshot.RareStringData | undefined): Spot[] =>
    (data?.index ?? []).map((node, at) => spot(node, what, data?.value[at]));
  const attributes = (nodes.attributes ?? []).flatMap((pairs, node) =>
    pairs.flatMap((value, at) => (at % 2 === 1 ? [spot(node, text(pairs[at - 1]), value)] : [])),
  );
  return [
    ...[documentURL, title, baseURL].map(
      (value): Spot => ({
        owner: 'document',
        what: 'address or title',
        text: text(value),
        node: `${number}/0`,
      }),
    ),
    ...(nodes.nodeValue ?? []).map((value, node) => spot(node, '#text', value)),
    ...attributes,
    ...rare('value', nodes.inputValue),
    ...rare('value', nodes.textValue),
    ...rare('currentSrc', nodes.currentSourceURL),
    // Text that a style sheet generates. Other rendered text belongs to a node.
    ...layout.text.flatMap((value, at) => {
      const node = layout.nodeIndex[at] ?? 0;
      return names[node]?.startsWith('::') ? [spot(node, '#text', value)] : [];
    }),
  ].filter((found) => found.text !== '');
}
