export type Attributes = Record<string, string | number | boolean | null | undefined>;
export type Child = Node | string | null | undefined | false;

const svgNamespace = 'http://www.w3.org/2000/svg';

/**
 * Creates an element with its attributes. `true` writes an empty attribute (the word "true" for
 * `aria-…` and `data-…`); `false`, null and undefined omit the attribute.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  setAttributes(made, attributes);
  for (const child of children) if (child) made.append(child);
  return made;
}

/** Creates an element with a `data-automation-id`, as most of Workday's nodes have. */
export function part<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  automationId: string,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  return element(tag, { 'data-automation-id': automationId, ...attributes }, ...children);
}

/** Creates an icon from one path on a 24 × 24 grid. */
export function icon(path: string, attributes: Attributes = {}): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  setAttributes(svg, {
    viewBox: '0 0 24 24',
    width: 20,
    height: 20,
    'aria-hidden': 'true',
    ...attributes,
  });
  const drawn = document.createElementNS(svgNamespace, 'path');
  drawn.setAttribute('d', path);
  svg.append(drawn);
  return svg;
}

export const iconPaths = {
  check: 'M9.2 16.6 4.8 12.2l-1.4 1.4 5.8 5.8L20.8 7.8l-1.4-1.4z',
  chevron: 'M9.3 6.7 14.6 12l-5.3 5.3 1.4 1.4L17.4 12l-6.7-6.7z',
  back: 'M14.7 6.7 9.4 12l5.3 5.3-1.4 1.4L6.6 12l6.7-6.7z',
  down: 'M6.7 9.3 12 14.6l5.3-5.3 1.4 1.4L12 17.4l-6.7-6.7z',
  close:
    'M6.4 5 5 6.4 10.6 12 5 17.6 6.4 19 12 13.4l5.6 5.6 1.4-1.4L13.4 12 19 6.4 17.6 5 12 10.6z',
  list: 'M4 6h2v2H4zm4 0h12v2H8zm-4 5h2v2H4zm4 0h12v2H8zm-4 5h2v2H4zm4 0h12v2H8z',
  menu: 'M3 6h18v2H3zm0 5h18v2H3zm0 5h18v2H3z',
  inbox: 'M4 4h16v16H4zm2 2v8h4l1 2h2l1-2h4V6z',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zm0 10c4.4 0 8 2 8 4.5V20H4v-1.5C4 16 7.6 14 12 14z',
  search:
    'M10 4a6 6 0 0 1 4.8 9.6l5 5-1.4 1.4-5-5A6 6 0 1 1 10 4zm0 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8z',
  alert: 'M12 3 1.5 21h21zm-1 7h2v5h-2zm0 6.5h2v2h-2z',
};

function setAttributes(target: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    if (typeof value !== 'boolean') target.setAttribute(name, String(value));
    else if (/^(aria|data)-/.test(name)) target.setAttribute(name, String(value));
    else if (value) target.setAttribute(name, '');
  }
}
