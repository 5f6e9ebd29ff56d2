import { tasks } from '../../guide/index.ts';
import { sameName } from '../../guide/matching.ts';
import type { Evidence } from '../../state/progress.ts';
import type { SeenNow } from '../../state/sightings.ts';
import type { GridSnapshot, PageSnapshot } from '../../workday/dom/snapshot.ts';
import type { Observation } from '../observe/observe.ts';

/**
 * What a page shows of the client, of the integration user's account and of the tenant's settings.
 * Labels: docs/workday.md, "API client".
 */
export function sightingEvidence(shown: Observation): Evidence[] {
  const { match, task, page, detour, foreign } = shown.recognition;
  if (match !== 'certain' || foreign) return [];
  const seen = detour ? onDetour(shown, detour.id) : onTaskPage(shown, task?.id, page?.mode);
  return Object.keys(seen).length > 0 ? [{ type: 'sightings', seen }] : [];
}

function onTaskPage({ snapshot, context }: Observation, task?: string, mode?: string): SeenNow {
  if (task === 'view-api-clients') return clientInGrid(snapshot, context.names.apiClient);
  if (task === 'register-api-client' && mode === 'view')
    return clientOnPage(snapshot, context.names.apiClient);
  return {};
}

function onDetour({ snapshot, context }: Observation, detour: string): SeenNow {
  if (detour === 'all-workday-accounts') return accountInGrid(snapshot, context.names.isuUserName);
  if (detour !== 'edit-tenant-setup-security') return {};
  const holds = tick(snapshot, 'OAuth 2.0 Clients Enabled');
  return holds === null ? {} : { 'oauth-clients-on': { holds } };
}

/** The grid of the tab is complete: Workday shows all clients, and none is of another kind. */
function clientInGrid({ grids }: PageSnapshot, name: string): SeenNow {
  const found = grids.map((grid) => rowOf(grid, 'Client Name', name)).find((row) => row !== null);
  if (found)
    return {
      'client-listed': { holds: true },
      ...flag('client-enabled', found('Disabled'), false),
      ...flag('client-unlocked', found(lockedOut), false),
      ...flag('tokens-last', found('Non-Expiring Refresh Tokens'), true),
    };
  const ofIntegrations = grids.some(
    ({ title, columns, rows }) =>
      sameName(title, 'API Clients for Integrations') &&
      columns.some((column) => sameName(column, 'Client Name')) &&
      rows.length > 0,
  );
  return ofIntegrations ? { 'client-listed': { holds: false } } : {};
}

const lockedOut = 'Locked Out due to Excessive Failed Signon Attempts';

function clientOnPage(snapshot: PageSnapshot, name: string): SeenNow {
  if (!sameName(textOf(snapshot, 'Client Name'), name)) return {};
  const scopes = itemsOf(snapshot, 'Scope (Functional Areas)');
  const ranges = itemsOf(snapshot, 'Restricted to IP Ranges');
  const missing = neededScopes().filter((area) => !scopes?.some((one) => sameName(one, area)));
  return {
    'client-listed': { holds: true },
    ...flag('client-enabled', tick(snapshot, 'Disabled'), false),
    ...flag('client-unlocked', tick(snapshot, lockedOut), false),
    ...flag('tokens-last', tick(snapshot, 'Non-Expiring Refresh Tokens'), true),
    ...(ranges && { 'client-unrestricted': { holds: ranges.length === 0 } }),
    ...(scopes && {
      'scopes-complete': {
        holds: missing.length === 0,
        ...(missing.length > 0 && { detail: missing.join(', ') }),
      },
    }),
  };
}

function accountInGrid({ grids }: PageSnapshot, name: string): SeenNow {
  const grid = grids.find(({ columns }) => columns.some((one) => sameName(one, 'User Name')));
  if (!grid || grid.rows.length === 0) return {};
  const row = rowOf(grid, 'User Name', name);
  if (!row) return { 'account-listed': { holds: false } };
  return {
    'account-listed': { holds: true },
    ...flag('account-open', row('Account Locked Disabled or Expired'), false),
    ...flag('password-current', row('Password Expired'), false),
  };
}

/** The ticks of the row with this text in a column; null if the grid has none. */
function rowOf(
  { columns, rows }: GridSnapshot,
  column: string,
  text: string,
): ((column: string) => boolean | null) | null {
  const at = (name: string) => columns.findIndex((one) => sameName(one, name));
  const row = rows.find((cells) => sameName(cells[at(column)] ?? '', text));
  return row ? (name) => yesOrNo(row[at(name)]) : null;
}

const flag = (id: keyof SeenNow, shown: boolean | null, right: boolean): SeenNow =>
  shown === null ? {} : { [id]: { holds: shown === right } };

/** Workday draws check marks, or writes the words (docs/workday.md, "Languages"). */
function yesOrNo(text: string | undefined): boolean | null {
  const said = text?.trim().toLowerCase();
  if (said === 'true' || said === 'yes') return true;
  return said === 'false' || said === 'no' ? false : null;
}

const readingOf = ({ rows }: PageSnapshot, label: string) =>
  rows.find((row) => sameName(row.knownAs ?? row.label, label))?.reading;

function tick(snapshot: PageSnapshot, label: string): boolean | null {
  const reading = readingOf(snapshot, label);
  if (reading?.kind === 'checkbox') return reading.checked;
  return reading?.kind === 'read-only' ? yesOrNo(reading.value) : null;
}

function textOf(snapshot: PageSnapshot, label: string): string {
  const reading = readingOf(snapshot, label);
  return reading && 'value' in reading && typeof reading.value === 'string' ? reading.value : '';
}

/** Null if the list is folded, or not on the page. */
function itemsOf(snapshot: PageSnapshot, label: string): string[] | null {
  const reading = readingOf(snapshot, label);
  if (reading?.kind !== 'read-only' || reading.hidden > 0) return null;
  return reading.items.length > 0 ? reading.items : reading.value === '' ? [] : null;
}

const neededScopes = (): readonly string[] =>
  tasks
    .flatMap(({ pages }) => pages.flatMap(({ fields }) => fields))
    .flatMap(({ id, recommend }) =>
      id === 'scope-functional-areas' && recommend.kind === 'includes' ? recommend.values : [],
    );
