/**
 * The combobox of the ARIA Authoring Practices Guide, with the liberties that libraries take: what
 * opens it, what chooses, how popup and box are linked, and which roles the popup has.
 */
export interface ComboboxOptions {
  names?: readonly string[];
  /** A box that takes text and filters, or a button that only shows the value. */
  editable?: boolean;
  multiple?: boolean;
  opensBy?: 'click' | 'mousedown' | 'pointerdown' | 'ArrowDown' | 'button' | 'Enter' | 'focus';
  choosesBy?: 'click' | 'mousedown' | 'pointerup' | 'Enter';
  linkedBy?: 'aria-controls' | 'aria-owns' | 'wrapper' | 'label' | 'active option' | 'nothing';
  popup?: 'listbox' | 'grid' | 'tree' | 'menu' | 'dialog' | 'bare';
  /** Rows come this long after the popup opened, or after the text changed. */
  delayMs?: number;
  /** Everything beside the open popup is hidden from screen readers. */
  hidesPage?: boolean;
  /** Highlights the first row when it opens. */
  highlightsFirst?: boolean;
  /** Only the first rows are in the document. Typing brings the others. */
  maxRows?: number;
  /** Typing does nothing. Enter searches. */
  searchesOnEnter?: boolean;
  /** Of several values, the open list alone shows what was chosen, and not that it takes several. */
  showsOnClose?: boolean;
}

const roles = {
  listbox: ['listbox', 'option'],
  grid: ['grid', 'row'],
  tree: ['tree', 'treeitem'],
  menu: ['menu', 'menuitemcheckbox'],
  dialog: ['listbox', 'option'],
  bare: [null, null],
} as const;

const defaultNames = ['Customer Accounts', 'Process: Customer Invoice', 'System', 'Systems'];

export interface Combobox {
  chosen(): readonly string[];
  isOpen(): boolean;
}

/** Draws the field with the label "Field" into the element, and lets it work. */
export function drawCombobox(host: HTMLElement, options: ComboboxOptions = {}): Combobox {
  const field = new PatternCombobox(host, options);
  return { chosen: () => [...field.chosen], isOpen: () => field.popup !== null };
}

class PatternCombobox {
  readonly chosen: string[] = [];
  popup: HTMLElement | null = null;
  readonly #options: Required<ComboboxOptions>;
  readonly #document: Document;
  readonly #box: HTMLElement;
  readonly #wrapper: HTMLElement;
  readonly #chips: HTMLElement;
  #active = -1;
  #filter = '';

  constructor(host: HTMLElement, options: ComboboxOptions) {
    this.#options = {
      names: defaultNames,
      editable: false,
      multiple: false,
      opensBy: 'click',
      choosesBy: 'click',
      linkedBy: 'aria-controls',
      popup: 'listbox',
      delayMs: 0,
      hidesPage: false,
      highlightsFirst: false,
      maxRows: 100,
      searchesOnEnter: false,
      showsOnClose: false,
      ...options,
    };
    this.#document = host.ownerDocument;
    const { editable } = this.#options;
    const box = editable
      ? '<input id="box" type="text">'
      : '<button id="box" type="button"></button>';
    const opener = editable ? '<button id="opener" tabindex="-1" aria-label="Open"></button>' : '';
    host.innerHTML = `<div><label id="label" for="box">Field</label><div id="wrapper"><div id="chips"></div>${box}${opener}</div></div>`;
    const find = (id: string) => host.querySelector<HTMLElement>(`#${id}`) as HTMLElement;
    this.#box = find('box');
    this.#wrapper = find('wrapper');
    this.#chips = find('chips');
    this.#listen(host);
    this.#show();
  }

  get #carrier(): HTMLElement {
    return this.#options.linkedBy === 'wrapper' ? this.#wrapper : this.#box;
  }

  #listen(host: HTMLElement): void {
    const { opensBy, editable } = this.#options;
    const toggle = () => (this.popup ? this.#close() : this.#open());
    if (opensBy === 'button') host.querySelector('#opener')?.addEventListener('click', toggle);
    else if (opensBy === 'focus')
      this.#box.addEventListener('focus', () => this.popup ?? this.#open());
    else if (opensBy !== 'ArrowDown' && opensBy !== 'Enter')
      this.#box.addEventListener(opensBy, toggle);
    this.#box.addEventListener('keydown', (event) => this.#onKey(event));
    this.#box.addEventListener('blur', () => this.#onBlur());
    if (editable) this.#box.addEventListener('input', () => this.#onInput());
    this.#document.addEventListener('pointerdown', ({ target }) => {
      const inside = [this.#wrapper, this.popup].some((one) => one?.contains(target as Node));
      if (!inside) this.#close();
    });
  }

  #onKey(event: KeyboardEvent): void {
    const { opensBy, searchesOnEnter } = this.#options;
    if (event.key === 'Enter' && searchesOnEnter && this.#active < 0) {
      this.#filter = (this.#box as HTMLInputElement).value;
      this.#close();
      this.#open();
    } else if (event.key === 'Enter' && this.popup) this.#chooseActive();
    else if (event.key === opensBy && !this.popup) this.#open();
    else if (event.key === 'ArrowDown' && this.popup) this.#highlight(this.#active + 1);
    else if (event.key === 'ArrowUp' && this.popup) this.#highlight(Math.max(0, this.#active - 1));
  }

  #onInput(): void {
    if (this.#options.searchesOnEnter) return;
    this.#filter = (this.#box as HTMLInputElement).value;
    this.#close();
    this.#open();
  }

  /** A box of one value goes back to it, one of several is emptied. */
  #onBlur(): void {
    if (!this.#options.editable) return;
    this.#filter = '';
    const [value = ''] = this.#options.multiple ? [] : this.chosen;
    (this.#box as HTMLInputElement).value = value;
  }

  get #rows(): HTMLElement[] {
    return [...(this.popup?.querySelectorAll<HTMLElement>('[data-name]') ?? [])];
  }

  #open(): void {
    const { popup, linkedBy, delayMs, hidesPage, multiple, showsOnClose } = this.#options;
    const [listRole] = roles[popup];
    const list = this.#document.createElement('div');
    list.id = 'popup';
    if (listRole) list.setAttribute('role', listRole);
    if (multiple && popup === 'listbox' && !showsOnClose)
      list.setAttribute('aria-multiselectable', 'true');
    if (linkedBy === 'label') list.setAttribute('aria-labelledby', 'label');
    const layer = this.#document.createElement('div');
    if (popup === 'dialog') layer.setAttribute('role', 'dialog');
    layer.append(list);
    this.#document.body.append(layer);
    this.popup = layer;
    if (hidesPage) this.#document.querySelector('main')?.setAttribute('aria-hidden', 'true');
    if (delayMs > 0) setTimeout(() => this.#fillRows(list), delayMs);
    else this.#fillRows(list);
    this.#show();
  }

  #fillRows(list: HTMLElement): void {
    const { names, maxRows, popup, highlightsFirst } = this.#options;
    const [, rowRole] = roles[popup];
    const filter = this.#filter.toLowerCase();
    const shown = names.filter((name) => name.toLowerCase().includes(filter)).slice(0, maxRows);
    list.replaceChildren(
      ...shown.map((name, index) => {
        const row = this.#document.createElement('div');
        row.id = `row-${index}`;
        row.tabIndex = -1;
        row.dataset.name = name;
        if (rowRole) row.setAttribute('role', rowRole);
        if (popup === 'grid') row.innerHTML = `<div role="gridcell">${name}</div>`;
        else row.textContent = name;
        const { choosesBy } = this.#options;
        if (choosesBy !== 'Enter') row.addEventListener(choosesBy, () => this.#choose(name));
        return row;
      }),
    );
    this.#active = -1;
    if (highlightsFirst) this.#highlight(0);
    this.#show();
  }

  #highlight(index: number): void {
    const rows = this.#rows;
    this.#active = Math.min(index, rows.length - 1);
    this.#show();
  }

  #chooseActive(): void {
    const name = this.#rows[this.#active]?.dataset.name;
    if (name !== undefined) this.#choose(name);
  }

  #choose(name: string): void {
    const { multiple, editable, showsOnClose } = this.#options;
    const at = this.chosen.indexOf(name);
    if (multiple && at >= 0) this.chosen.splice(at, 1);
    else if (multiple) this.chosen.push(name);
    else this.chosen.splice(0, 1, name);
    if (editable) (this.#box as HTMLInputElement).value = multiple ? '' : name;
    this.#filter = '';
    if (showsOnClose) this.#active = this.#rows.findIndex((row) => row.dataset.name === name);
    else if (!multiple || editable) this.#close();
    this.#show();
  }

  #close(): void {
    this.popup?.remove();
    this.popup = null;
    this.#active = -1;
    this.#document.querySelector('main')?.removeAttribute('aria-hidden');
    this.#show();
  }

  /** Sets all states and relations. */
  #show(): void {
    const { popup, linkedBy, editable, multiple } = this.#options;
    const carrier = this.#carrier;
    carrier.setAttribute('role', 'combobox');
    carrier.setAttribute('aria-expanded', String(this.popup !== null));
    const [listRole] = roles[popup];
    carrier.setAttribute('aria-haspopup', listRole ?? 'true');
    const link = linkedBy === 'aria-controls' ? 'aria-controls' : 'aria-owns';
    const isLinked = ['aria-controls', 'aria-owns', 'wrapper'].includes(linkedBy);
    if (isLinked && this.popup) carrier.setAttribute(link, 'popup');
    else carrier.removeAttribute(link);
    const active = this.#rows[this.#active];
    if (active) this.#box.setAttribute('aria-activedescendant', active.id);
    else this.#box.removeAttribute('aria-activedescendant');
    for (const row of this.#rows) {
      const isChosen = this.chosen.includes(row.dataset.name ?? '');
      if (row.getAttribute('role') === 'menuitemcheckbox')
        row.setAttribute('aria-checked', String(isChosen));
      else if (multiple) row.setAttribute('aria-selected', String(isChosen));
      else if (row.hasAttribute('role')) row.setAttribute('aria-selected', String(row === active));
    }
    if (this.#options.showsOnClose && this.popup) return;
    if (!editable) this.#box.textContent = this.chosen.join(', ');
    else if (multiple)
      this.#chips.innerHTML = this.chosen
        .map(
          (name) =>
            `<span><span>${name}</span><button aria-label="Remove ${name}"></button></span>`,
        )
        .join('');
  }
}
