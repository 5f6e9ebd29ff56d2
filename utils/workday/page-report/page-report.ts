import { addressOf } from '../../tenant/hosts.ts';
import { languageOf } from '../dom/language.ts';
import { findPage, titleSelector } from '../dom/page.ts';
import { isVisible } from '../dom/visible.ts';
import { buttonsIn } from '../read/buttons.ts';
import { attributesOf, idOf } from './attributes.ts';
import { captionOf, captionSelector, type KnownCaptions } from './captions.ts';
import { shapeOfPath } from './path.ts';
import type { PageReport, ReportNode } from './report-node.ts';

/** A Workday page has a few thousand elements; a long grid can have far more. */
const maxNodes = 4_000;
/** Number of similar rows or list items in a report: they show how all are built. */
const maxSimilar = 2;

const skippedSelector =
  'script, style, noscript, template, link, meta, svg, canvas, img, video, audio, kolleno-guide, option, optgroup';
const listSelector = '[role="listbox"], [role="menu"], [data-automation-id="activeListContainer"]';
const repeatedSelector = 'tbody > tr, ul > li, ol > li, [role="list"] > *';
/** Elements that tell nothing by themselves. */
const plainTag = /^(?:div|span|i|b|em|strong|p|br|small)$/;

/** Returns null if the address is no tenant page. */
export function reportPage(document: Document, location: URL | Location): PageReport | null {
  const address = addressOf(location);
  if (!address) return null;
  const page = findPage(document);
  const captions: KnownCaptions = {
    title: page?.title ?? null,
    buttons: new Set(page ? buttonsIn(page.root).map(({ element }) => element) : []),
  };
  const report = new Reporter(document, captions);
  const nodes = [...document.body.children].flatMap((child) => report.nodesOf(child));
  return {
    format: 1,
    environment: address.environment,
    path: shapeOfPath(location),
    language: languageOf(document),
    title: (page?.title && captionOf(page.title, captions)) || null,
    nodes,
    ...(report.cut && { cut: true }),
  };
}

class Reporter {
  readonly #captions: KnownCaptions;
  readonly #refs: ReadonlyMap<string, number>;
  #count = 0;
  cut = false;

  constructor(document: Document, captions: KnownCaptions) {
    this.#captions = captions;
    this.#refs = numberReferences(document);
  }

  /** Returns the element as a node, or nothing if it tells nothing. */
  nodesOf(element: Element): ReportNode[] {
    if (element.matches(skippedSelector)) return [];
    if (this.#count >= maxNodes) {
      this.cut = true;
      return [];
    }
    this.#count += 1;
    const node = this.#describe(element);
    if (node.hidden === 'all') return isInformative(node) ? [node] : [];
    const text = captionOf(element, this.#captions);
    if (text) node.text = text;
    const children = element.matches(listSelector) ? [] : childrenOf(element);
    const childNodes = children.flatMap((child) => this.nodesOf(child));
    if (childNodes.length > 0) node.children = childNodes;
    return isInformative(node) ? [node] : [];
  }

  #describe(element: Element): ReportNode {
    const node: ReportNode = { tag: element.localName };
    const id = idOf(element);
    if (id) node.id = id;
    Object.assign(node, attributesOf(element));
    const ref = this.#refs.get(element.id);
    if (ref !== undefined) node.ref = ref;
    const target = this.#refs.get(element.getAttribute('for') ?? '');
    if (target !== undefined) node.for = target;
    const labels = idsIn(element.getAttribute('aria-labelledby')).flatMap(
      (name) => this.#refs.get(name) ?? [],
    );
    if (labels.length > 0) node.labelledBy = labels;
    const hidden = hiddenState(element);
    if (hidden) node.hidden = hidden;
    return node;
  }
}

function isInformative({ tag, children, ...rest }: ReportNode): boolean {
  return !plainTag.test(tag) || children !== undefined || Object.keys(rest).length > 0;
}

/** Leaves out further rows and items built alike; those that contain a field are kept. */
function childrenOf(element: Element): Element[] {
  const children = [...element.children];
  const repeated = children.filter(
    (child) =>
      child.matches(repeatedSelector) &&
      child.querySelector(`${captionSelector}, ${titleSelector}`) === null,
  );
  const excess = new Set(repeated.slice(maxSimilar));
  return children.filter((child) => !excess.has(child));
}

/** Returns undefined if the parent's state already says it. */
function hiddenState(element: Element): ReportNode['hidden'] {
  if (element.getAttribute('aria-hidden') === 'true') return isRendered(element) ? 'aria' : 'all';
  if (isVisible(element)) return undefined;
  const parent = element.parentElement;
  return parent && !isVisible(parent) && parent.closest('[aria-hidden="true"]') ? undefined : 'all';
}

const isRendered = (element: Element): boolean =>
  typeof element.checkVisibility !== 'function' ||
  element.checkVisibility({ visibilityProperty: true });

/** Numbers every id that `for` or `aria-labelledby` names. */
function numberReferences(document: Document): Map<string, number> {
  const ids = new Set<string>();
  for (const element of document.querySelectorAll('[for], [aria-labelledby]')) {
    for (const name of ['for', 'aria-labelledby']) {
      for (const id of idsIn(element.getAttribute(name))) ids.add(id);
    }
  }
  return new Map([...ids].map((id, index) => [id, index + 1]));
}

const idsIn = (text: string | null): string[] => text?.split(/\s+/).filter(Boolean) ?? [];
