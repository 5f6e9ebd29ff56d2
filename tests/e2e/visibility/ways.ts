export const value = 'a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0';

/** A way of a page to show or hide a value: markup in place of the value's row. */
export interface Way {
  name: string;
  html: string;
  /** Runs in the page afterwards. */
  then?: () => void;
}

const styled = (style: string, inner = value): string => `<p style="${style}">${inner}</p>`;
const around = (style: string, inner = value): string =>
  `<div style="${style}"><p><span>${inner}</span></p></div>`;
const covered = (cover: string): string =>
  `<div style="position:relative;width:fit-content"><p>${value}</p>${cover}</div>`;

/** The 16 ways of the security review of November 2026. Three of them were told then. */
export const reviewed: Way[] = [
  { name: 'display none', html: styled('display:none') },
  { name: 'opacity 0', html: styled('opacity:0') },
  { name: 'far to the left', html: styled('position:absolute;left:-9999px') },
  { name: 'transparent fill colour', html: styled('-webkit-text-fill-color:transparent') },
  { name: 'filter', html: styled('filter:opacity(0)') },
  { name: 'blur', html: styled('filter:blur(40px)') },
  { name: 'clip path', html: styled('clip-path:inset(50%)') },
  { name: 'mask', html: styled('mask-image:linear-gradient(transparent,transparent)') },
  { name: 'letters of 1 px', html: styled('font-size:1px') },
  { name: 'indent', html: styled('text-indent:-9999px') },
  {
    name: 'turned backface',
    html: styled('transform:rotateY(180deg);backface-visibility:hidden'),
  },
  { name: 'cover', html: covered('<b style="position:absolute;inset:0;background:#fff"></b>') },
  { name: 'far below', html: styled('position:absolute;top:50000px') },
  { name: 'opacity .01', html: styled('opacity:.01') },
  { name: 'clip of 2 px', html: styled('width:2px;height:2px;overflow:hidden') },
  { name: 'fixed, two windows to the right', html: styled('position:fixed;left:200vw') },
];

/** Further ways, tried on the result. */
export const hidden: Way[] = [
  {
    name: 'opacity of two parents',
    html: around('opacity:.6', `<i style="opacity:.6">${value}</i>`),
  },
  { name: 'colour of the ground', html: styled('color:#fff;background:#fff') },
  { name: 'colour mixed to the ground', html: styled('color:color-mix(in srgb, #fff, #fff)') },
  { name: 'colour in oklch', html: styled('color:oklch(1 0 0)') },
  {
    name: 'colour mixed to nothing',
    html: styled('color:color-mix(in srgb, #000 2%, transparent)'),
  },
  {
    name: 'colour of an element behind',
    html: `<div style="position:relative;background:#fff"><b style="position:absolute;inset:0;background:#000"></b><p style="position:relative;color:#000">${value}</p></div>`,
  },
  {
    name: 'picture of the same colour',
    html: styled('color:#fff;background:linear-gradient(#fff,#fff)'),
  },
  { name: 'content-visibility', html: around('content-visibility:hidden') },
  { name: 'zoom', html: styled('zoom:.01') },
  { name: 'scale', html: styled('transform:scale(.01)') },
  { name: 'scale of a parent', html: around('scale:.1') },
  { name: 'flat scale', html: styled('transform:scaleX(.01)') },
  { name: 'letters on one another', html: styled('letter-spacing:-1em;width:fit-content') },
  { name: 'clip', html: styled('position:absolute;clip:rect(0,0,0,0)') },
  { name: 'clip path of a corner', html: styled('clip-path:polygon(0 0,1% 0,0 1%)') },
  { name: 'old mask', html: styled('-webkit-mask-image:linear-gradient(transparent,transparent)') },
  {
    name: 'blending',
    html: around(
      'background:#fff',
      `<i style="color:#fff;mix-blend-mode:difference;background:#fff">${value}</i>`,
    ),
  },
  { name: 'moved off by transform', html: styled('transform:translateX(-300vw)') },
  { name: 'moved far down by transform', html: styled('transform:translateY(50000px)') },
  {
    name: 'scrolled out of a box, far away',
    html: `<div style="height:200px;overflow:auto"><div style="height:50000px"></div><p>${value}</p></div>`,
  },
  {
    name: 'cut off by a box',
    html: `<div style="height:20px;overflow:hidden"><div style="height:300px"></div><p>${value}</p></div>`,
  },
  { name: 'cut off by its own box', html: styled('width:4px;overflow:hidden;white-space:nowrap') },
  {
    name: 'cut off by containment',
    html: `<div style="contain:paint;height:20px"><div style="height:300px"></div><p>${value}</p></div>`,
  },
  {
    name: 'cover that lets the pointer through',
    html: covered('<b style="position:absolute;inset:0;background:#fff;pointer-events:none"></b>'),
  },
  {
    name: 'cover by a pseudo-element',
    html: `<style>.x::after{content:"";position:absolute;inset:0;background:#fff}</style><div class="x" style="position:relative;width:fit-content"><p>${value}</p></div>`,
  },
  {
    name: 'cover that blurs',
    html: covered(
      '<b style="position:absolute;inset:0;backdrop-filter:blur(40px);pointer-events:none"></b>',
    ),
  },
  {
    name: 'cover over the end',
    html: covered('<b style="position:absolute;inset:0 0 0 30%;background:#fff"></b>'),
  },
  { name: 'closed details', html: `<details><summary>More</summary><p>${value}</p></details>` },
  { name: 'dots in place of letters', html: styled('-webkit-text-security:disc') },
  { name: 'password box', html: `<input type="password" value="${value}">` },
  { name: 'box with an indent', html: `<input value="${value}" style="text-indent:-9999px">` },
  {
    name: 'one letter in sight',
    html: `<p><span>a</span><span style="opacity:0">${value.slice(1)}</span></p>`,
  },
  {
    name: 'fixed, a pixel in the window',
    html: styled('position:fixed;left:calc(100vw - 3px);white-space:nowrap'),
  },
  { name: 'hidden visibility', html: styled('visibility:hidden') },
  { name: 'aria-hidden', html: `<p aria-hidden="true">${value}</p>` },
  { name: 'a part that is inert, as under a dialog', html: `<div inert><p>${value}</p></div>` },
];

/** What an administrator sees, and has to be captured as certain. */
export const shown: Way[] = [
  { name: 'a paragraph', html: styled('') },
  {
    name: 'two parts in a line',
    html: `<p><span>${value.slice(0, 20)}</span><wbr><span>${value.slice(20)}</span></p>`,
  },
  { name: 'several lines', html: styled('width:90px;overflow-wrap:anywhere') },
  { name: 'a box', html: `<input readonly size="50" value="${value}">` },
  { name: 'a disabled box', html: `<input disabled size="50" value="${value}">` },
  { name: 'white on a dark card', html: around('background:#123;color:#fff') },
  { name: 'grey letters', html: styled('color:#6b6b6b') },
  {
    name: 'a card on a coloured page',
    html: around('position:relative;background:#fff;box-shadow:0 0 4px #0008'),
  },
  { name: 'page zoomed out', html: around('zoom:.7') },
  { name: 'page zoomed in', html: around('zoom:2') },
  { name: 'below the fold', html: around('margin-top:130vh') },
  {
    name: 'below the fold of a box that fills the window',
    html: `<div style="height:100vh;overflow:auto"><div style="height:130vh"></div><p>${value}</p></div>`,
  },
  {
    name: 'a page under a layer that paints nothing',
    html: `<p>${value}</p><kolleno-guide style="position:fixed;inset:0;pointer-events:none;width:0;height:0"></kolleno-guide>`,
  },
  {
    name: 'an open details',
    html: `<details open><summary>More</summary><p>${value}</p></details>`,
  },
  {
    name: 'an opened dialog',
    html: `<div role="dialog" aria-modal="true" style="position:fixed;inset:50px;background:#fff"><h2>Client Secret</h2><p>${value}</p></div>`,
  },
  {
    name: 'a value beside an icon',
    html: `<p style="position:relative">${value}<svg style="position:absolute;right:0;top:0;pointer-events:none" width="9" height="9"></svg></p>`,
  },
  { name: 'text that runs from right to left', html: `<p dir="rtl">${value}</p>` },
];
