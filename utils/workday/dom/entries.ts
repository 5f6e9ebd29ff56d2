import type { Secret } from '../../lib/secret.ts';

/** Who entered what into the password boxes of a document. */
interface Entries {
  /**
   * The last value that each box got from a person or from Fill. Workday replaces its boxes and
   * keeps their values, so a value counts, wherever it stands.
   */
  chosen: { box: HTMLInputElement | null; value: string }[];
  /** Boxes that were password boxes once: "Show" makes a text box of them. */
  boxes: WeakSet<HTMLInputElement>;
  /** The same boxes, to look through. */
  refs: WeakRef<HTMLInputElement>[];
}

const watched = new WeakMap<Document, Entries>();

/** More boxes than any page has. */
const maxChosen = 8;

/** Kinds of input that a key press, a paste, a drop or an input method causes. */
const byPerson = /^(?:insert(?!ReplacementText)|delete|history)/;

/**
 * Watches what people enter into password boxes. A password manager, the browser and a page's
 * script set a value without a gesture: by an event that is no `InputEvent`, by
 * `insertReplacementText`, by `execCommand`, or by no event at all.
 */
export function watchEntries(document: Document, signal: AbortSignal): void {
  const entries: Entries = { chosen: [], boxes: new WeakSet(), refs: [] };
  watched.set(document, entries);
  /** The box that the last gesture was made in. One gesture makes one input. */
  let gesture: EventTarget | null = null;
  const view = document.defaultView;
  const options = { capture: true, passive: true, signal };
  for (const type of ['keydown', 'paste', 'drop', 'compositionupdate'])
    view?.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) gesture = boxOf(event, entries);
      },
      options,
    );
  view?.addEventListener(
    'input',
    (event) => {
      const box = boxOf(event, entries);
      if (!box) return;
      const { isTrusted } = event;
      const { inputType } = event as Partial<InputEvent>;
      if (isTrusted && gesture === box && byPerson.test(inputType ?? ''))
        note(entries, box, box.value);
      if (isTrusted) gesture = null;
    },
    options,
  );
  signal.addEventListener('abort', () => watched.delete(document));
}

/** Another page opened: forgets every value that no box holds any more. */
export function forgetPastEntries(document: Document): void {
  const entries = watched.get(document);
  if (!entries) return;
  entries.refs = entries.refs.filter((ref) => ref.deref()?.isConnected);
  const held = new Set(entries.refs.map((ref) => ref.deref()?.value));
  entries.chosen = entries.chosen.filter(({ value }) => held.has(value));
}

/** Fill is about to enter this value, at the person's request. */
export function noteFilled(document: Document, secret: Secret): void {
  const entries = watched.get(document);
  if (entries) note(entries, null, secret.reveal());
}

/**
 * Whether a program entered what the box holds. False where nobody watches, and for boxes that
 * never were password boxes.
 */
export function isEnteredByProgram(box: Element | null): boolean {
  if (!(box?.localName === 'input')) return false;
  const input = box as HTMLInputElement;
  const entries = watched.get(input.ownerDocument);
  if (!entries) return false;
  if (input.type === 'password') addBox(entries, input);
  if (input.value === '' || !entries.boxes.has(input)) return false;
  return isAutofilled(input) || !entries.chosen.some(({ value }) => value === input.value);
}

function note({ chosen }: Entries, box: HTMLInputElement | null, value: string): void {
  const at = box ? chosen.findIndex((one) => one.box === box) : -1;
  if (at >= 0) chosen.splice(at, 1);
  chosen.push({ box, value });
  chosen.splice(0, chosen.length - maxChosen);
}

/** The password box that the event is about. */
function boxOf(event: Event, entries: Entries): HTMLInputElement | null {
  const [target] = event.composedPath();
  if ((target as Partial<Element> | undefined)?.localName !== 'input') return null;
  const input = target as HTMLInputElement;
  if (input.type === 'password') addBox(entries, input);
  return entries.boxes.has(input) ? input : null;
}

function addBox({ boxes, refs }: Entries, box: HTMLInputElement): void {
  if (boxes.has(box)) return;
  boxes.add(box);
  refs.push(new WeakRef(box));
}

/** The browser marks what it filled in until a person changes it. */
function isAutofilled(box: HTMLInputElement): boolean {
  try {
    return box.matches(':autofill');
  } catch {
    return false; // A browser that does not know the selector.
  }
}
