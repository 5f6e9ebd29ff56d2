import type { Page } from 'puppeteer-core';

/**
 * Prevents Chromium from truncating strings in a heap snapshot to 1,024 characters, which could cut
 * off a secret.
 */
export const wholeStrings = '--js-flags=--heap-snapshot-string-limit=100000000';

/**
 * Every text that is still reachable in the page's process after garbage collection. The page and
 * the extension's scripts in it share one heap.
 */
export async function heapOf(page: Page): Promise<string> {
  const session = await page.createCDPSession();
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  try {
    await session.send('HeapProfiler.enable');
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    return heldTexts(JSON.parse(chunks.join('')) as Snapshot).join('\n');
  } finally {
    await session.detach();
  }
}

/** V8's format: nodes and edges are flat arrays of numbers, and `meta` names the columns. */
interface Snapshot {
  snapshot: {
    meta: { node_fields: string[]; edge_fields: string[]; edge_types: [string[], ...unknown[]] };
  };
  nodes: number[];
  edges: number[];
  strings: string[];
}

/**
 * Handles of the test itself on elements, which keep them alive. They do not exist without the
 * test, so anything reachable only through them does not count.
 */
const heldByTheTest = / \/ DevTools console$/;

/**
 * An entry of a WeakMap, which V8 attaches both to the map and to the key. It is alive if both are,
 * so it counts where the key is reached.
 */
const pairOfWeakMap = / \/ part of key \(.* @(\d+)\) -> value /s;

function heldTexts({ snapshot: { meta }, nodes, edges, strings }: Snapshot): string[] {
  const node = columns(meta.node_fields);
  const edge = columns(meta.edge_fields);
  const [edgeTypes] = meta.edge_types;
  const named = new Set(
    ['context', 'property', 'internal', 'shortcut'].map((type) => edgeTypes.indexOf(type)),
  );
  const weak = edgeTypes.indexOf('weak');

  const firstEdge = new Map<number, number>();
  let edgesBefore = 0;
  for (let at = 0; at < nodes.length; at += node.width) {
    firstEdge.set(at, edgesBefore);
    edgesBefore += (nodes[at + node.of('edge_count')] ?? 0) * edge.width;
  }

  const texts = new Set<number>();
  const reached = new Uint8Array(nodes.length);
  // The first node is the root.
  const waiting = [0];
  reached[0] = 1;
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    texts.add(nodes[at + node.of('name')] ?? 0);
    const first = firstEdge.get(at) ?? 0;
    const end = first + (nodes[at + node.of('edge_count')] ?? 0) * edge.width;
    for (let one = first; one < end; one += edge.width) {
      const type = edges[one + edge.of('type')] ?? weak;
      const name = edges[one + edge.of('name_or_index')] ?? 0;
      if (type === weak) continue;
      if (named.has(type)) {
        const text = strings[name] ?? '';
        const [pair, key] = pairOfWeakMap.exec(text) ?? [];
        if (heldByTheTest.test(text) || (pair && Number(key) !== nodes[at + node.of('id')]))
          continue;
        // The name of an entry repeats those of its key and value.
        if (!pair) texts.add(name);
      }
      const to = edges[one + edge.of('to_node')] ?? 0;
      if (reached[to] === 1) continue;
      reached[to] = 1;
      waiting.push(to);
    }
  }
  return [...texts].map((index) => strings[index] ?? '');
}

function columns(fields: readonly string[]): { width: number; of(field: string): number } {
  const places = new Map(fields.map((field, index) => [field, index]));
  return {
    width: fields.length,
    of(field) {
      const place = places.get(field);
      if (place === undefined) throw new Error(`A heap snapshot has no ${field} any more.`);
      return place;
    },
  };
}
