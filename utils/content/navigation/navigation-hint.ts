import { sameName } from '../../guide/index.ts';
import type { RelatedTask } from '../../guide/task.ts';
import { say } from '../../i18n/say.ts';
import { controlOf } from '../../workday/controls/kinds.ts';
import { findPage, titleOf } from '../../workday/dom/page.ts';
import { buttonsIn, findButton } from '../../workday/read/buttons.ts';
import { openPopups } from '../../workday/read/open-popups.ts';
import {
  type ActionsItem,
  type ActionsMenu,
  areRelatedActions,
  headerOpener,
  instanceLink,
  openMenus,
} from '../../workday/read/related-actions.ts';
import { findFieldRow } from '../../workday/read/rows.ts';
import { findTab } from '../../workday/read/tabs.ts';
import { valuesIn } from '../../workday/read/values.ts';
import type { Callout } from '../view/overlay-view.ts';

export interface NavigationPath extends Omit<RelatedTask, 'instance'> {
  /** Name of the instance whose related actions lead on. */
  instance: string;
  /** The open page is the instance's own, whatever name it shows. */
  own: boolean;
  /** A one-time value was captured here a moment ago. */
  captured: boolean;
}

/** The next press on the way to a task that only related actions lead to: level by level, as menus open. Null where this page does not lead there. */
export function nextCallout(document: Document, way: NavigationPath): Callout | null {
  const pointer =
    inMenus(document, openMenus(document), way.relatedActions) ?? onPage(document, way);
  return pointer && { ...pointer, clear: toKeepClear(document) };
}

function toKeepClear(document: Document): Callout['clear'] & object {
  const root = findPage(document)?.root;
  if (!root) return { values: [], solid: [] };
  const buttons = buttonsIn(root).map(({ element }) => element);
  return { values: valuesIn(root), solid: [...buttons, ...openPopups(document, root)] };
}

function onPage(document: Document, way: NavigationPath): Callout | null {
  const page = findPage(document);
  const instance = page && titleOf(page)?.instance;
  const about = way.own || (instance && sameName(instance, way.instance));
  const opener = about ? headerOpener(document) : null;
  const path = way.relatedActions.map(([name]) => name).join(' → ');
  if (opener) return at(opener, say(openerWords(way), [path]), way.captured ? 'ok' : 'todo');
  const found = instanceLink(document, way.instance);
  if (found) {
    const words = found.opener ? say(openerWords(way), [path]) : say('overlay.point.hover', [path]);
    const pointer = at(found.opener ?? found.link, words);
    // In a table the words stand below the row, whose other cells are values.
    return { ...pointer, beside: found.link.closest('tr') ?? pointer.beside };
  }
  const tab = way.tab ? findTab(document, (label) => sameName(label, way.tab ?? '')) : null;
  if (tab) return at(tab, say('overlay.point.tab'));
  return page && way.prompt ? inReport(page.root, way.prompt, way.instance) : null;
}

/** Reports ask for their instance in a prompt first. */
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

/** In the deepest open list that is on the way. */
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
  // In another language, or without the right: the list as a whole, if it is sure to be the right one.
  if (!first) return depth > 0 || areRelatedActions(document, menus) ? lookIn(menu, names) : null;
  const deeper = menus[depth + 1];
  const next = levels[depth + 1];
  if (!next) return press(menu, first, 'overlay.point.last');
  // The newer library leaves the lists of other entries open: the last that has the next name is the one.
  const on = menus.findLastIndex((one, level) => level > depth && itemsNamed(one, next).length > 0);
  if (on > 0)
    return inMenus(document, [...menus.slice(0, depth + 1), ...menus.slice(on)], levels, depth + 1);
  const open = items.find(({ expanded }) => expanded);
  // Of two names for one level the tenant may have both: the list that opened shows which of them it is not.
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

const lookIn = ({ element }: ActionsMenu, [name = '']: readonly string[]): Callout =>
  at(element, say('overlay.point.look', [name]));

/** A result of Workday's search. */
export const searchResultCallout = (document: Document, result: Element): Callout => ({
  ...at(result, say('overlay.point.here')),
  clear: toKeepClear(document),
});

export const isSameCallout = (a: Callout | null, b: Callout | null): boolean =>
  a?.target === b?.target && a?.words === b?.words;
