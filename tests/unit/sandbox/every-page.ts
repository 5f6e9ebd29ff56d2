import type { FlowRequest, PageModel, Widget } from '../../sandbox/page-model.ts';
import { tasks } from '../../sandbox/pages/directory.ts';
import { Flows } from '../../sandbox/pages/flows.ts';
import { answerPrompt, isPromptSource } from '../../sandbox/pages/prompt-sources.ts';
import type { Screen } from '../../sandbox/pages/screen.ts';
import { createTenant, type Tenant, tenantSettings } from '../../sandbox/tenant/tenant.ts';

type Field = Exclude<Widget, { type: 'section' | 'grid' | 'tabs' }>;

/** One of each kind of instance that pages are opened for; the groups are one of each kind, too. */
const instances = ['85$101', '85$104', '85$106', '15431$101', '15431$103', '254$102', '254$106'];

/**
 * The pages that a tenant has, in English and without a server: every task, with the errors of an empty form, and whatever
 * follows when it is filled, once with ticks and once without.
 */
export function everyPage(): PageModel[] {
  const [settings] = tenantSettings;
  if (!settings) throw new Error('The sandbox has no tenant');
  const pages: PageModel[] = [];
  for (const task of tasks) {
    for (const ticks of [true, false]) {
      // A tenant of its own: what one task saves must not hide another's pages.
      const tenant = createTenant(settings, new Set());
      const alone = task.open(tenant, null);
      const screens = alone ? [alone] : instances.flatMap((instance) => task.open(tenant, instance) ?? []);
      for (const screen of screens) pages.push(...followed(tenant, screen, ticks));
    }
  }
  return pages;
}

function followed(tenant: Tenant, screen: Screen, ticks: boolean): PageModel[] {
  const flows = new Flows();
  const pages: PageModel[] = [];
  let page = flows.open(screen);
  const press = (action: FlowRequest['action'], values: FlowRequest['values']) => {
    const answer = flows.press(page.flow, { action, values });
    return answer && 'page' in answer ? answer.page : null;
  };
  for (let depth = 0; depth < 4; depth += 1) {
    pages.push(page);
    if (!page.buttons.some(({ action }) => action === 'ok')) break;
    // An empty form that needs nothing would go through.
    const empty = fieldsOf(page.widgets).some((field) => 'required' in field && field.required)
      ? press('ok', {})
      : null;
    if (empty) pages.push(empty);
    if (empty && empty.flow !== page.flow) page = empty;
    const answer = press('ok', filled(tenant, page, ticks));
    if (!answer) break;
    if (answer.flow === page.flow) {
      pages.push(answer);
      break;
    }
    page = answer;
  }
  return pages;
}

function filled(tenant: Tenant, page: PageModel, ticks: boolean): FlowRequest['values'] {
  return Object.fromEntries(
    fieldsOf(page.widgets).flatMap((field): [string, string | boolean | string[]][] => {
      switch (field.type) {
        case 'text':
        case 'textArea':
          return [[field.id, 'Something new']];
        case 'password':
          return [[field.id, 'Harbour-light_42']];
        case 'number':
          return [[field.id, '7']];
        case 'checkbox':
          return [[field.id, ticks || field.label === 'Confirm']];
        case 'radio':
        case 'select':
          return [[field.id, field.options[0] ?? '']];
        case 'prompt': {
          if (!isPromptSource(field.source)) return [];
          const all = { q: '', folder: 'all', offset: 0, limit: 1 };
          return [[field.id, answerPrompt(tenant, field.source, all).items.map(({ id }) => id)]];
        }
        default:
          return [];
      }
    }),
  );
}

export function fieldsOf(widgets: readonly Widget[]): Field[] {
  return widgets.flatMap((widget): Field[] => {
    switch (widget.type) {
      case 'section':
        return fieldsOf(widget.children);
      case 'tabs':
        return widget.tabs.flatMap(({ children }) => fieldsOf(children));
      case 'grid':
        return widget.rows.flatMap(({ cells }) =>
          cells.flatMap((cell) => (cell.type === 'widget' ? [cell.widget] : [])),
        );
      default:
        return [widget];
    }
  });
}
