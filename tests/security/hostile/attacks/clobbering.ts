import { expect } from 'vitest';
import type { Attack } from '../attack.ts';
import { foreignSecret } from '../canary.ts';

const documentNames =
  'querySelector querySelectorAll body head title documentElement createElement createTreeWalker createComment createRange importNode activeElement defaultView getElementById addEventListener implementation hidden forms cookie elementFromPoint documentURI';
const elementNames =
  'parentElement parentNode children childNodes attributes getAttribute hasAttribute matches closest contains querySelector querySelectorAll id nodeName localName textContent getBoundingClientRect getClientRects checkVisibility ownerDocument nextElementSibling firstChild append remove';
const globalNames =
  'chrome browser location document trustedTypes customElements MutationObserver Node NodeFilter';

export const clobbering: Attack[] = [
  {
    title: 'names forms and pictures like parts of the document, from the start',
    on: 'home',
    telling: true,
    async run(victim, { home }) {
      await victim.page.evaluateOnNewDocument((names) => {
        addEventListener('DOMContentLoaded', () => {
          for (const name of names.split(' ')) {
            const tag = name.length % 2 ? 'form' : 'img';
            const clobber = new DOMParser()
              .parseFromString(`<${tag} name="${name}" hidden></${tag}>`, 'text/html')
              .querySelector(tag);
            if (clobber)
              HTMLElement.prototype.append.call(globalThis.document.firstElementChild, clobber);
          }
        });
      }, documentNames);
      await victim.page.goto(home.replace(/[^/]*$/, 'home.htmld'));
    },
  },
  {
    title:
      'wraps a page that shows a secret in a form whose inputs are named like parts of an element',
    on: 'secret',
    async run(victim) {
      await victim.evaluate(
        (names, secret) => {
          const root = document.querySelector('#workdayApplicationFrame') ?? document.body;
          const form = document.createElement('form');
          form.setAttribute('role', 'dialog');
          form.append(...root.childNodes);
          for (const name of names.split(' ')) {
            const input = document.createElement('input');
            input.name = name;
            input.value = secret;
            HTMLElement.prototype.appendChild.call(form, input);
          }
          root.appendChild(form);
        },
        elementNames,
        foreignSecret,
      );
    },
  },
  {
    title: 'gives elements ids that are names of globals',
    on: 'user form',
    async run(victim) {
      await victim.evaluate((names) => {
        for (const id of names.split(' ')) {
          const link = document.createElement('a');
          link.id = id;
          link.href = 'https://clobbered.hostile.invalid/';
          document.body.append(link, link.cloneNode());
        }
      }, globalNames);
    },
    check: async (victim) => expect(await victim.overlay.isDrawn()).toBe(true),
  },
  {
    title: 'replaces the browser’s own functions in its world, to listen in',
    on: 'user form',
    before: () => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const overheard = (owner: object, name: string) => {
        const { value: own } = Object.getOwnPropertyDescriptor(owner, name) ?? {};
        if (typeof own !== 'function') return;
        Object.defineProperty(owner, name, {
          configurable: true,
          writable: true,
          value(this: unknown, ...given: unknown[]) {
            if (heard.length < 5_000) heard.push(given.map(String).join().slice(0, 500));
            return Reflect.apply(own as (...all: unknown[]) => unknown, this, given);
          },
        });
      };
      for (const name of [
        'attachShadow',
        'setAttribute',
        'getAttribute',
        'append',
        'matches',
        'closest',
      ])
        overheard(Element.prototype, name);
      for (const name of ['addEventListener', 'dispatchEvent'])
        overheard(EventTarget.prototype, name);
      overheard(JSON, 'stringify');
      overheard(JSON, 'parse');
      overheard(TextEncoder.prototype, 'encode');
      overheard(SubtleCrypto.prototype, 'sign');
      overheard(Map.prototype, 'set');
      Array.prototype.filter = () => [];
      Object.defineProperty(Object.prototype, 'trusted', { get: () => true });
    },
    run: async () => undefined,
  },
  {
    title: 'puts traps in the place of elements’ own properties',
    on: 'user form',
    async run(victim) {
      await victim.evaluate((evil) => {
        for (const element of document.querySelectorAll('*')) {
          for (const name of [
            'textContent',
            'value',
            'id',
            'localName',
            'parentElement',
            'children',
          ]) {
            Object.defineProperty(element, name, { configurable: true, get: () => evil });
          }
        }
        document.body.append(' ');
      }, foreignSecret);
    },
    check: async (victim) => expect(await victim.overlay.isDrawn()).toBe(true),
  },
];
