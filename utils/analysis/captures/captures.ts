import { sameName } from '../../guide/matching.ts';
import type { Capture, CredentialName, Names, Page } from '../../guide/task.ts';
import { Secret } from '../../lib/secret.ts';
import { endpointOf } from '../../tenant/hosts.ts';
import type { PageSnapshot } from '../../workday/dom/snapshot.ts';
import { findRow } from '../../workday/read/find-row.ts';
import { fieldStatus } from '../compare/field.ts';
import { valueByShape } from '../recognise/by-shape.ts';
import type { Recognition } from '../recognise/recognition.ts';
import { readingSecret, readingText, readingTick } from '../rows/reading.ts';
import { type CaptureRefusal, refusalOf } from './capture-value.ts';

export interface CapturedCredential {
  credential: CredentialName;
  value: Secret;
  /** Found by its shape or its place on a page in another language, not by its label. */
  uncertain?: true;
}

/** The credentials of a page, and why some of its values were refused. */
export interface CaptureReading {
  captures: CapturedCredential[];
  refusals: CaptureRefusal[];
  /** Credentials that the page shows in a form that cannot be captured, such as masked. */
  refused: CredentialName[];
}

/** Reads the credentials that the page shows or holds right now; none from an uncertain page. */
export function readCaptures(
  { match, task, page, foreign }: Recognition,
  snapshot: PageSnapshot,
  names: Names,
): CaptureReading {
  const reading: CaptureReading = { captures: [], refusals: [], refused: [] };
  if (match !== 'certain' || !task || !page) return reading;
  reading.captures.push({ credential: 'tenant', value: new Secret(snapshot.address.tenant) });

  for (const capture of page.captures) {
    if ('field' in capture.from)
      add(reading, capture, typedValue(capture.from.field, page, snapshot, names));
    else
      add(
        reading,
        capture,
        shownValue(capture, snapshot, names) ??
          (foreign ? valueFoundByShape(capture, snapshot, names) : null),
      );
  }
  const created = createdUserName({ task, page }, snapshot);
  if (created) reading.captures.push({ credential: 'isuUserName', value: new Secret(created) });
  return reading;
}

type Found = { value: Secret; uncertain?: true } | { refusal: CaptureRefusal } | null;

function add(reading: CaptureReading, { credential }: Capture, found: Found): void {
  if (found === null) return;
  if ('value' in found) {
    const { value, uncertain } = found;
    reading.captures.push({ credential, value, ...(uncertain && { uncertain }) });
    return;
  }
  reading.refused.push(credential);
  reading.refusals.push(found.refusal);
}

/** Reads a value from a read-only row or a grid cell. */
function shownValue(capture: Capture, snapshot: PageSnapshot, names: Names): Found {
  const shown =
    'label' in capture.from
      ? rowText(capture.from.label, snapshot)
      : cellText(capture, snapshot, names);
  if (shown === null || 'refusal' in shown) return shown;
  const { label, text } = shown;
  if (text === '') return null;
  const origin = originOf(label, snapshot);
  const refusal = refusalOf(capture.credential, text, origin);
  return refusal ? { refusal } : { value: new Secret(text) };
}

/**
 * Finds a value on a page in another language. An endpoint states its tenant and kind; any other
 * value must be checked by the administrator.
 */
function valueFoundByShape(capture: Capture, snapshot: PageSnapshot, names: Names): Found {
  const found = valueByShape(capture, snapshot, names);
  if (!found) return null;
  const origin = originOf(found.label, snapshot);
  const refusal = refusalOf(capture.credential, found.text, origin);
  if (refusal) return { refusal };
  const value = new Secret(found.text);
  return endpointOf(found.text) ? { value } : { value, uncertain: true };
}

const originOf = (label: string, { title, address }: PageSnapshot) => ({
  label,
  title: title ?? '',
  tenant: address.tenant,
  host: address.host,
});

type Shown = { label: string; text: string } | { refusal: CaptureRefusal } | null;

function rowText(labels: readonly string[], snapshot: PageSnapshot): Shown {
  const row = findRow(snapshot.rows, { labels, control: 'read-only' });
  if (!row) return null;
  // Older pages show a generated value in a text box, or in a password box.
  const text = readingText(row.reading) ?? readingSecret(row.reading)?.reveal().trim() ?? '';
  return { label: row.label, text };
}

/** The cell in the row of the chosen name. If only other accounts have a row, that is refused. */
function cellText({ from }: Capture, snapshot: PageSnapshot, names: Names): Shown {
  if (!('column' in from)) return null;
  const { column, where } = from;
  for (const { columns, rows } of snapshot.grids) {
    const at = columns.findIndex((name) => sameName(name, column));
    if (at < 0) continue;
    const filled = rows.filter((cells) => (cells[at] ?? '').trim() !== '');
    if (!where) return filled[0] ? { label: column, text: (filled[0][at] ?? '').trim() } : null;
    const by = columns.findIndex((name) => sameName(name, where.column));
    const ours = filled.find((cells) => sameName(cells[by] ?? '', names[where.name]));
    if (ours) return { label: column, text: (ours[at] ?? '').trim() };
    const [other] = filled;
    if (!other) return null;
    const substitutions = [(other[by] ?? '').trim(), names[where.name]];
    return { refusal: { key: 'findings.page.tokenForOtherAccount', substitutions } };
  }
  return null;
}

/** While it is ticked, Workday generates a password and ignores the password boxes. */
const randomPasswordLabel = 'Generate Random Password';

/**
 * Reads a value from an input. Requires that the form's password fits the rules and was entered
 * twice alike: a password that is typed halfway must not be captured.
 */
function typedValue(fieldId: string, page: Page, snapshot: PageSnapshot, names: Names): Found {
  const { rows } = snapshot;
  const random = findRow(rows, { labels: [randomPasswordLabel], control: 'checkbox' });
  if (random && readingTick(random.reading) !== false) return null;

  const around = { rows, fields: page.fields, names, permissions: [] };
  const passwords = page.fields.filter(
    ({ recommend }) => recommend.kind === 'password' || recommend.kind === 'same-as',
  );
  const entered = passwords.every((field) => {
    const row = findRow(rows, field);
    return row?.disabled === false && fieldStatus(field, row, page, around).verdict === 'ok';
  });
  const field = page.fields.find(({ id }) => id === fieldId);
  const row = field && findRow(rows, field);
  if (!entered || !row) return null;
  const value = passwords.some(({ id }) => id === fieldId)
    ? readingSecret(row.reading)
    : new Secret(readingText(row.reading) ?? '');
  if (!value || value.length === 0) return null;
  return row.byPlace ? { value, uncertain: true } : { value };
}

/**
 * The account's name, which the result page shows beside its title (docs/workday.md, "Create
 * Integration System User").
 */
export function createdUserName(
  { task, page }: Pick<Recognition, 'task' | 'page'>,
  snapshot: PageSnapshot,
): string | null {
  if (task?.id !== 'create-integration-system-user' || page?.id !== 'result') return null;
  return snapshot.instance?.trim() || null;
}
