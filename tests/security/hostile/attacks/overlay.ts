import { expect } from 'vitest';
import { waitUntil } from '../../../drivers/wait-until.ts';
import type { Attack } from '../attack.ts';
import { inDrawing } from '../shadow.ts';
import type { Victim } from '../victim.ts';

const drawn = (victim: Victim) =>
  waitUntil('the guide to be drawn', () => victim.overlay.isDrawn());
const nameField = (victim: Victim) =>
  victim.evaluate(
    () =>
      document.querySelector<HTMLInputElement>('#workdayApplicationFrame li input')?.value ??
      'no field',
  );

/**
 * What a user sees of the card's Fill button: its position, its colours, and whether it is on top.
 */
const fillButton = (victim: Victim) =>
  inDrawing(victim, (root) => {
    const button = root.querySelector('[data-card] button.main');
    if (!button) return null;
    const { left, top, width, height } = button.getBoundingClientRect();
    const { color, backgroundColor, visibility, pointerEvents, opacity, fontSize } =
      getComputedStyle(button);
    const onTop = root.elementFromPoint(left + width / 2, top + height / 2) === button;
    return {
      left,
      top,
      width,
      height,
      onTop,
      color,
      backgroundColor,
      visibility,
      pointerEvents,
      opacity,
      fontSize,
    };
  });

export const overlay: Attack[] = [
  {
    title: 'defines an element of our name, to be handed its closed shadow root',
    on: 'user form',
    telling: true,
    before: () => {
      const heard: string[] = [];
      const roots: ShadowRoot[] = [];
      Object.assign(globalThis, { heard, roots });
      customElements.define(
        'kolleno-guide',
        class extends HTMLElement {
          constructor() {
            super();
            const internals = this.attachInternals();
            try {
              this.attachShadow({ mode: 'open' });
            } catch (refused) {
              heard.push(String(refused));
            }
            setInterval(() => {
              if (internals.shadowRoot) roots.push(internals.shadowRoot);
            }, 50);
          }
        },
      );
    },
    run: async (victim) => void (await drawn(victim)),
    async check(victim) {
      await new Promise((done) => setTimeout(done, 300));
      const reached = await victim.evaluate(() => {
        const { roots } = globalThis as unknown as { roots: ShadowRoot[] };
        return {
          roots: roots.length,
          open: document.querySelector('kolleno-guide')?.shadowRoot !== null,
        };
      });
      expect(reached).toEqual({ roots: 0, open: false });
    },
  },
  {
    title:
      'hides, moves and fades the guide by styles and attributes, its own and those of the page around it',
    on: 'user form',
    async run(victim) {
      await drawn(victim);
      await victim.evaluate(() => {
        const sheet = document.createElement('style');
        sheet.textContent = `html, body, kolleno-guide { opacity: 0 !important; filter: opacity(0) !important; clip-path: inset(100%) !important;
          transform: translateX(-5000px) scale(0.1) !important; pointer-events: none !important; font-size: 1px !important; color: transparent !important; }
          kolleno-guide, kolleno-guide * { display: none !important; visibility: hidden !important; all: unset !important; }`;
        document.head.append(sheet);
        const host = document.querySelector('kolleno-guide');
        host?.setAttribute(
          'style',
          'display:none!important;opacity:0!important;all:initial!important',
        );
        host?.setAttribute('hidden', '');
        host?.setAttribute('aria-hidden', 'true');
        host?.setAttribute('class', 'hidden');
      });
    },
    async check(victim) {
      await drawn(victim);
      expect(await fillButton(victim)).toMatchObject({
        visibility: 'visible',
        opacity: '1',
        pointerEvents: 'auto',
        fontSize: '13px',
      });
    },
  },
  {
    title:
      'reaches into the drawing by inherited styles, custom and registered properties, fonts and counters',
    on: 'user form',
    async run(victim) {
      await drawn(victim);
      const before = await fillButton(victim);
      await victim.evaluate(() => {
        const names = [
          'accent',
          'accent-soft',
          'ok',
          'wrong',
          'note',
          'ink',
          'quiet',
          'line',
          'ground',
          'button',
        ];
        const sheet = document.createElement('style');
        sheet.textContent = `${names
          .map(
            (name) =>
              `@property --${name} { syntax: '<color>'; inherits: false; initial-value: transparent }`,
          )
          .join('\n')}
          :root, kolleno-guide { ${names.map((name) => `--${name}: transparent !important`).join(';')}; color: transparent !important; cursor: none !important;
            user-select: all !important; direction: rtl !important; writing-mode: vertical-rl !important; text-indent: -999px !important; line-height: 0 !important; }
          @font-face { font-family: 'Segoe UI'; src: local('Courier') } @font-face { font-family: Roboto; src: local('Courier') }`;
        document.head.append(sheet);
      });
      const after = await fillButton(victim);
      expect(after).toMatchObject({
        color: before?.color,
        backgroundColor: before?.backgroundColor,
      });
    },
  },
  {
    title: 'throws the guide out again and again, moves it elsewhere, clones it',
    on: 'user form',
    async run(victim) {
      await drawn(victim);
      await victim.evaluate(() =>
        document.body.append(document.querySelector('kolleno-guide') ?? ''),
      );
      await drawn(victim);
      expect(
        await victim.evaluate(
          () => document.querySelector('kolleno-guide')?.parentElement?.localName,
        ),
      ).toBe('html');
      await victim.evaluate(async () => {
        for (let round = 0; round < 200; round++) {
          for (const host of document.querySelectorAll('kolleno-guide')) {
            const copy = host.cloneNode(true);
            host.remove();
            if (round % 40 === 0) document.body.append(copy);
          }
          await new Promise((next) => setTimeout(next));
        }
      });
    },
    async check(victim) {
      // The overlay gives up on a page that keeps removing it, and the panel continues.
      expect(await victim.overlay.isDrawn()).toBe(false);
    },
  },
  {
    title: 'sets up a guide of its own, with a Fill button that looks like ours',
    on: 'user form',
    async run(victim) {
      await drawn(victim);
      await victim.evaluate(() => {
        const fake = document.createElement('kolleno-guide');
        const root = fake.attachShadow({ mode: 'open' });
        root.innerHTML = `<div popover="manual" class="layer"><button data-press="fill" style="position:fixed;left:600px;top:60px">Fill</button></div>`;
        document.documentElement.append(fake);
        root.querySelector<HTMLElement>('.layer')?.showPopover();
      });
      await victim.page.mouse.click(610, 68);
    },
    async check(victim) {
      expect(await nameField(victim)).toBe('');
      expect(await fillButton(victim)).toMatchObject({ onTop: true });
    },
  },
  {
    title: 'presses the guide’s buttons by script',
    on: 'user form',
    telling: true,
    async run(victim) {
      await drawn(victim);
      const at = await waitUntil('the button to stand', () => fillButton(victim));
      await victim.evaluate(
        (x, y) => {
          const host = document.querySelector<HTMLElement>('kolleno-guide');
          for (const target of [
            host,
            document.elementFromPoint(x, y),
            document.documentElement,
            window,
            document,
          ]) {
            for (const type of [
              'pointerdown',
              'mousedown',
              'pointerup',
              'mouseup',
              'click',
              'dblclick',
            ])
              target?.dispatchEvent(
                new PointerEvent(type, {
                  bubbles: true,
                  composed: true,
                  cancelable: true,
                  clientX: x,
                  clientY: y,
                  view: window,
                }),
              );
            for (const key of ['Enter', ' '])
              target?.dispatchEvent(
                new KeyboardEvent('keydown', { key, bubbles: true, composed: true }),
              );
          }
          host?.click();
          host?.focus();
        },
        at.left + at.width / 2,
        at.top + at.height / 2,
      );
    },
    check: async (victim) => expect(await nameField(victim)).toBe(''),
  },
  {
    title:
      'lays a picture over the guide that lets presses through, so that the administrator presses Fill unknowingly',
    on: 'group form',
    async run(victim, { tenant }) {
      await drawn(victim);
      const at = await waitUntil('the button to stand', () => fillButton(victim));
      await victim.evaluate(() => {
        const cover = document.createElement('div');
        cover.popover = 'manual';
        cover.style.cssText =
          'position:fixed;inset:0;width:100%;height:100%;background:#fff;pointer-events:none';
        cover.textContent = 'You have won. Press here.';
        document.body.append(cover);
        cover.showPopover();
      });
      const before = await tenant.tenant();
      await victim.page.mouse.click(at.left + at.width / 2, at.top + at.height / 2);
      await new Promise((done) => setTimeout(done, 1_000));
      // The most an attack can achieve: a recommended value in a field, with Workday unchanged.
      const { groups, users } = await tenant.tenant();
      expect({ groups, users }).toEqual({ groups: before.groups, users: before.users });
      expect(await tenant.submissions()).toEqual([]);
    },
  },
  {
    title: 'makes everything inert by a modal dialog on top',
    on: 'user form',
    async run(victim) {
      await drawn(victim);
      await victim.evaluate(() => {
        const dialog = document.createElement('dialog');
        dialog.style.cssText = 'inset:0;width:100vw;height:100vh;max-width:none;max-height:none';
        dialog.textContent = 'Your session has expired. Enter your Client Secret to go on.';
        document.body.append(dialog);
        dialog.showModal();
        document.documentElement.inert = true;
      });
    },
  },
];
