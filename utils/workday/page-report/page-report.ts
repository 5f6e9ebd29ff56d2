import { addressOf } from '../../tenant/hosts.ts';
import { languageOf } from '../dom/language.ts';
import { findPage, titleSelector } from '../dom/page.ts';
import { isVisible } from '../dom/visible.ts';
import { buttonsIn } from '../read/buttons.ts';
import { attributesOf, idOf } from './attributes.ts';
import { captionOf, type KnownCaptions, mayCaption } from './captions.ts';
import { shapeOfPath } from './path.ts';
import type { PageReport, ReportNode } from './report-node.ts';

/** A page of Workday has a few thousand elements; a long grid can have far more. */
const maxNodes = 4_000;
/** Of rows and of entries in a list one shows how all are built. */
const maxAlike = 2;

const leftOut =
  'script, style, noscript, template, link, meta, svg, canvas, img, video, audio, kolleno-guide, option, optgroup';
const listContent = '[role="listbox"], [role="menu"], [data-automation-id="activeListContainer"]';
const rowsOrItems = 'tbody > tr, ul > li, ol > li, [role="list"] > *';
/** Says nothing by itself. */
const plain = /^(?:div|span|i|b|em|strong|p|br|small)$/;

/** Null where the address is no tenant page. */
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
    this.#refs = referredTo(document);
  }

  /** The element as a node; none where it says nothing. */
  nodesOf(element: Element): ReportNode[] {
    if (element.matches(leftOut)) return [];
    if (this.#count >= maxNodes) {
      this.cut = true;
      return [];
    }
    this.#count += 1;
    const node = this.#describe(element);
    if (node.hidden === 'all') return isTelling(node) ? [node] : [];
    const text = captionOf(element, this.#captions);
    if (text) node.text = text;
    const children = element.matches(listContent) ? [] : childrenOf(element);
    const inner = children.flatMap((child) => this.nodesOf(child));
    if (inner.length > 0) node.children = inner;
    return isTelling(node) ? [node] : [];
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
      (one) => this.#refs.get(one) ?? [],
    );
    if (labels.length > 0) node.labelledBy = labels;
    const hidden = hiddenFrom(element);
    if (hidden) node.hidden = hidden;
    return node;
  }
}

function isTelling({ tag, children, ...said }: ReportNode): boolean {
  return !plain.test(tag) || children !== undefined || Object.keys(said).length > 0;
}

/** Rows and entries that are built alike are not repeated; those that hold a field are no such rows. */
function childrenOf(element: Element): Element[] {
  const children = [...element.children];
  const repeated = children.filter(
    (child) =>
      child.matches(rowsOrItems) && child.querySelector(`${mayCaption}, ${titleSelector}`) === null,
  );
  const more = new Set(repeated.slice(maxAlike));
  return children.filter((child) => !more.has(child));
}

/** A parent's state is not repeated at its children. */
function hiddenFrom(element: Element): ReportNode['hidden'] {
  if (element.getAttribute('aria-hidden') === 'true')
    return isShownAnyway(element) ? 'aria' : 'all';
  if (isVisible(element)) return undefined;
  const parent = element.parentElement;
  return parent && !isVisible(parent) && parent.closest('[aria-hidden="true"]') ? undefined : 'all';
}

const isShownAnyway = (element: Element): boolean =>
  typeof element.checkVisibility !== 'function' ||
  element.checkVisibility({ visibilityProperty: true });

/** Every id that `for` or `aria-labelledby` names, numbered. */
function referredTo(document: Document): Map<string, number> {
  const ids = new Set<string>();
  for (const element of document.querySelectorAll('[for], [aria-labelledby]')) {
    for (const name of ['for', 'aria-labelledby']) {
      for (const id of idsIn(element.getAttribute(name))) ids.add(id);
    }
  }
  return new Map([...ids].map((id, index) => [id, index + 1]));
}

const idsIn = (text: string | null): string[] => text?.split(/\s+/).filter(Boolean) ?? [];
