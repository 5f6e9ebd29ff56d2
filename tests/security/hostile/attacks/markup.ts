import { expect } from 'vitest';
import { waitUntil } from '../../../drivers/wait-until.ts';
import type { Attack } from '../attack.ts';
import { allMarkup } from '../canary.ts';
import { IsolatedWorld } from '../worlds.ts';

export const markup: Attack[] = [
  {
    title: 'writes script into titles',
    on: 'user form',
    async run(victim) {
      await victim.evaluate((all) => {
        const title = document.querySelector(
          '#workdayApplicationFrame [data-automation-id="pageHeaderTitleText"]',
        );
        for (const text of all) {
          document.title = `Create Security Group ${text}`;
          title?.setAttribute('title', text);
          if (title)
            title.textContent = `Edit Integration System Security Group (Unconstrained) ${text}`;
        }
      }, allMarkup);
    },
  },
  {
    title: 'writes script into labels, values, buttons, errors and headings',
    on: 'user form',
    async run(victim) {
      await victim.evaluate((all) => {
        const frame = document.querySelector('#workdayApplicationFrame') ?? document.body;
        const text = all.join(' ');
        for (const input of frame.querySelectorAll('input')) {
          input.value = text;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }
        for (const [tag, id] of [
          ['label', 'formLabel'],
          ['div', 'errorWidgetBarMessageCountCanvas'],
          ['h2', 'fieldSetLegendLabel'],
          ['div', 'promptOption'],
          ['button', 'wd-CommandButton_uic_other'],
        ] as const) {
          const made = document.createElement(tag);
          made.setAttribute('data-automation-id', id);
          made.setAttribute('data-automation-label', text);
          made.setAttribute('aria-label', text);
          made.textContent = text;
          frame.append(made);
        }
      }, allMarkup);
    },
    async check(_, { panel }) {
      const made = await panel.page.$$eval(
        'img[src="x"], script:not([src]), iframe, svg[onload]',
        (all) => all.length,
      );
      expect(made).toBe(0);
    },
  },
  {
    title:
      'has taken over the page script: hands script to the panel as options, permission names and findings',
    on: 'user form',
    telling: true,
    async run(victim, { panel }) {
      const world = await IsolatedWorld.of(victim.page);
      const text = allMarkup.join(' ').slice(0, 1_900);
      const status = {
        host: 'impl.wd12.myworkday.com',
        tenant: 'acme_dpt1',
        environment: 'non-production',
        match: 'certain',
        task: 'maintain-domain-permissions',
        page: text.slice(0, 50),
        title: text,
        purpose: null,
        next: null,
        fields: [
          {
            id: 'comment',
            label: text,
            control: 'prompt',
            verdict: 'differs',
            required: true,
            recommended: text,
            shown: text,
            copy: text,
            fillable: true,
            why: 'why.userName',
            finding: { key: 'findings.page.otherGroup', substitutions: allMarkup },
          },
        ],
        permissions: [
          { name: text, access: 'get', state: 'granted', grantedAs: text, inferred: false },
        ],
        findings: [{ key: 'findings.page.masked', substitutions: allMarkup }],
        goTo: null,
        guarded: true,
        fill: {
          running: false,
          done: 0,
          total: 0,
          current: text,
          problems: [{ name: text, result: 'not-kept' }],
        },
      };
      expect(world, 'our page script runs there').not.toBeNull();
      // The names of sentences are looked up in the catalogue alone: this one changes nothing.
      const inherited = { ...status, purpose: 'toString.constructor', next: '__proto__' };
      await world?.send('page-status', JSON.stringify({ status: inherited, evidence: [] }));
      // A later message of the content script replaces the forgery, so it is repeated until the
      // panel shows it.
      await waitUntil('the panel to show what was forged', async () => {
        await world?.send('page-status', JSON.stringify({ status, evidence: [] }));
        return panel.page.evaluate(
          () =>
            document.querySelector(
              'main[data-task="maintain-domain-permissions"][data-match="certain"]',
            ) && document.body.innerText.includes('onerror'),
        );
      });
    },
    async check(_, { panel }) {
      const made = await panel.page.$$eval(
        'img[src="x"], script:not([src]), iframe, svg[onload], a[href^="javascript"]',
        (all) => all.length,
      );
      expect(made).toBe(0);
    },
  },
];
