import type { FieldIds } from './page.ts';
import { settings } from './settings.ts';

let drawn = 0;

/** Endings seen on the ids of fields. */
const endings = ['-gwt-uid-', '--uid'];

/**
 * The metadata id `56$1001` identifies the field in every tenant; its suffix is volatile
 * (docs/workday.md, "Page markup").
 */
export function fieldIds(core: string): FieldIds {
  drawn += 1;
  const widget = settings.volatileIds ? `${core}${endings[drawn % endings.length]}${drawn}` : core;
  return { core, widget, label: `${widget}-formLabel`, input: `${widget}-input` };
}

/** Returns an id such as `gwt-uid-7`, unique in the document. */
export function gwtId(): string {
  drawn += 1;
  return `gwt-uid-${drawn}`;
}
