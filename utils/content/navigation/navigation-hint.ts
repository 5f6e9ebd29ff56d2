import { sameName } from '../../guide/index.ts';
import type { RelatedTask } from '../../guide/task.ts';
import { say } from '../../i18n/say.ts';
import { controlOf } from '../../workday/controls/kinds.ts';
import { findPage, titleOf } from '../../workday/dom/page.ts';
import { findButton } from '../../workday/read/buttons.ts';
import { findTab } from '../../workday/read/headings.ts';
import {
  type ActionsItem,
  type ActionsMenu,
  areRelatedActions,
  headerOpener,
  instanceLink,
  openMenus,
} from '../../workday/read/related-actions.ts';
import { findFieldRow } from '../../workday/read/rows.ts';
import type { Callout } from '../view/overlay-view.ts';

export interface NavigationPath extends Omit<RelatedTask, 'instance'> {
  /** Name of the instance whose related actions lead to the task. */
  instance: string;
  /** The open page belongs to the instance, whatever name it shows. */
  own: boolean;
  /** A one-time value was captured here a moment ago. */
  captured: boolean;
}

/**
 * The next press on the way to a task that only related actions open, level by level as menus open.
 * Null if this page does not lead there.
 */
export function nextCallout(document: Document, path: NavigationPath): Callout | null {
  return inMenus(document, openMenus(document), path.relatedActions) ?? onPage(document, path);
}

function onPage(document: Document, path: NavigationPath): Callout | null {
  const page = findPage(document);
  const instance = page && titleOf(page)?.instance;
  const isAboutInstance = path.own || (instance && sameName(instance, path.instance));
  const opener = isAboutInstance ? headerOpener(document) : null;
  const levels = path.relatedActions.map(([name]) => name).join(' → ');
  if (opener) return at(opener, say(openerWords(path), [levels]), path.captured ? 'ok' : 'todo');
  const found = instanceLink(document, path.instance);
  if (found) {
    const words = found.opener
      ? say(openerWords(path), [levels])
      : say('overlay.point.hover', [levels]);
    const callout = at(found.opener ?? found.link, words);
    // In a table, the words go below the row, because its other cells are values.
    return { ...callout, beside: found.link.closest('tr') ?? callout.beside };
  }
  const tab = path.tab ? findTab(document, (label) => sameName(label, path.tab ?? '')) : null;
  if (tab) return at(tab, say('overlay.point.tab'));
  return page && path.prompt ? inReport(page.root, path.prompt, path.instance) : null;
}

/** A report asks for its instance in a prompt first. */
function inReport(root: HTMLElement, prompt: string, instance: string): Callout | null {
  const row = findFieldRow(root, { labels: [prompt], control: 'prompt' });
  const ok = findButton(root, 'ok');
  if (!row || row === 'ambiguous' || row.kind !== 'prompt' || !ok) return null;
  const control = controlOf(row.kind);
  const reading = control.read(row.widget);
  const chosen =
    reading.kind === 'prompt' && reading.items.some((item) => sameName(item, instance));
  return chosen
    ? at(ok, say('overlay.point.last'))
    : at(control.element(row.widget), say('overlay.point.choose', [instance]));
}

const openerWords = ({ captured }: NavigationPath) =>
  captured ? ('overlay.point.openerCaptured' as const) : ('overlay.point.opener' as const);

const at = (target: Element, words: string, tone: Callout['tone'] = 'todo'): Callout => ({
  target,
  beside: target,
  words,
  tone,
});

/** The next press in the deepest open menu that is on the way. */
function inMenus(
  document: Document,
  menus: readonly ActionsMenu[],
  levels: NavigationPath['relatedActions'],
  depth = 0,
): Callout | null {
  const menu = menus[depth];
  const names = levels[depth];
  if (!menu || !names) return null;
  const items = itemsNamed(menu, names);
  const [first] = items;
  // Its name may be in another language, or the right may be missing: point at the whole menu.
  if (!first) return depth > 0 || areRelatedActions(document, menus) ? onMenu(menu, names) : null;
  const deeper = menus[depth + 1];
  const next = levels[depth + 1];
  if (!next) return press(menu, first, 'overlay.point.last');
  // The newer library leaves the menus of other entries open: the last with the next name counts.
  const nextAt = menus.findLastIndex(
    (one, level) => level > depth && itemsNamed(one, next).length > 0,
  );
  if (nextAt > 0)
    return inMenus(
      document,
      [...menus.slice(0, depth + 1), ...menus.slice(nextAt)],
      levels,
      depth + 1,
    );
  const open = items.find(({ expanded }) => expanded);
  // The tenant may have both names of one level: the menu that opened tells which one is wrong.
  const other = items.find((item) => item !== open) ?? (open && deeper ? null : first);
  return other
    ? press(menu, other, 'overlay.point.level')
    : inMenus(document, menus, levels, depth + 1);
}

const itemsNamed = (menu: ActionsMenu, names: readonly string[]): ActionsItem[] =>
  names.flatMap((name) => menu.items.filter(({ label }) => sameName(label, name)));

const press = (
  { element: beside }: ActionsMenu,
  { element: target }: ActionsItem,
  words: 'overlay.point.level' | 'overlay.point.last',
): Callout => ({ target, beside, words: say(words), tone: 'todo' });

const onMenu = ({ element }: ActionsMenu, [name = '']: readonly string[]): Callout =>
  at(element, say('overlay.point.look', [name]));

/** Points at a result of Workday's search. */
export const searchResultCallout = (result: Element): Callout =>
  at(result, say('overlay.point.here'));

export const isSameCallout = (a: Callout | null, b: Callout | null): boolean =>
  a?.target === b?.target && a?.words === b?.words;
