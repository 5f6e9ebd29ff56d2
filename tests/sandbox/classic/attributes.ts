import { settings } from './settings.ts';

/** Attributes that only Workday's pages have. */
const workdayOnly = /^data-(automation|uxi-|metadata-id|associated-widget|popup-version)/;
/** Components whose type carries a variant since version 14.2.8 of the library. */
const withVariant = /^(primary|secondary|tertiary)-button$/;

/**
 * Changes how the page writes its attributes, from now on and for every later draw: a page without
 * Workday's own attributes, or with the names of the library's newer versions (docs/workday.md,
 * "Newer rendering"). Scripts of an extension have prototypes of their own and are unaffected.
 */
export function applyAttributeDrift(): void {
  const write = Element.prototype.setAttribute;
  if (settings.strippedMarks)
    Element.prototype.setAttribute = function (name, value) {
      if (!workdayOnly.test(name)) write.call(this, name, value);
    };
  else if (settings.newerKit)
    Element.prototype.setAttribute = function (name, value) {
      const isType = name === 'data-uxi-canvas-kit-component-type' && withVariant.test(value);
      write.call(this, name, isType ? `${value}-inverse` : value);
    };
}
