import { expect } from 'vitest';
import { waitUntil } from '../../../drivers/wait-until.ts';
import type { Attack } from '../attack.ts';
import { foreignClientId, foreignSecret } from '../canary.ts';
import type { Victim } from '../victim.ts';

/** A read-only row as Workday renders it. */
const row = (label: string, value: string, style = '') =>
  `<li style="${style}"><div><label data-automation-id="formLabel">${label}</label></div><div data-automation-id="decorationWrapper"><div data-automation-id="textView">${value}</div></div></li>`;
const both = (style = '') =>
  row('Client ID', foreignClientId, style) + row('Client Secret', foreignSecret, style);

function addRows(victim: Victim, html: string, where = '#workdayApplicationFrame'): Promise<void> {
  return victim.evaluate(
    (markup, selector) => {
      document.querySelector(selector)?.insertAdjacentHTML('beforeend', markup);
    },
    html,
    where,
  );
}

/** Removes the true rows, so that only the forged ones remain. */
const removeTrueRows = (victim: Victim): Promise<void> =>
  victim.evaluate(() => {
    for (const label of document.querySelectorAll('label[data-automation-id="formLabel"]')) {
      if (/^Client (ID|Secret)$/.test(label.textContent?.trim() ?? ''))
        label.closest('li')?.remove();
    }
  });

export const rows: Attack[] = [
  {
    title: 'adds hidden Client Secret rows to the page that shows the true one',
    on: 'secret',
    async run(victim) {
      await addRows(
        victim,
        `${both('display:none') + both('visibility:hidden')}<div hidden>${both()}</div><div aria-hidden="true">${both()}</div>`,
      );
    },
  },
  {
    title: 'puts Client Secret rows where nobody sees them, and takes the true ones away',
    on: 'secret',
    async run(victim) {
      await removeTrueRows(victim);
      for (const style of [
        'position:absolute;left:-9999px',
        'opacity:0',
        'position:absolute;width:1px;height:1px;overflow:hidden',
        'position:absolute;top:-9999px',
        'display:block;height:0;overflow:hidden',
        '-webkit-text-fill-color:transparent',
        'color:transparent',
        'color:#fff;background:#fff',
        'filter:opacity(0)',
        'filter:blur(40px)',
        'clip-path:inset(50%)',
        'mask-image:linear-gradient(transparent,transparent)',
        'font-size:1px',
        'text-indent:-9999px',
        'transform:rotateY(180deg);backface-visibility:hidden',
        'position:absolute;top:50000px',
        'opacity:.01',
        'display:block;height:2px;overflow:hidden',
        'position:fixed;left:200vw',
        'transform:scale(.01)',
      ]) {
        await addRows(victim, `<ul class="forged">${both(style)}</ul>`);
        await new Promise((done) => setTimeout(done, 1_000));
        await victim.evaluate(() => document.querySelector('.forged')?.remove());
      }
    },
  },
  {
    title: 'covers Client Secret rows of its own, and takes the true ones away',
    on: 'secret',
    async run(victim) {
      await removeTrueRows(victim);
      await addRows(
        victim,
        `<div style="position:relative"><ul>${both()}</ul><div style="position:absolute;inset:0;background:#fff"></div></div>`,
      );
      await new Promise((done) => setTimeout(done, 1_000));
    },
  },
  {
    title: 'enters a password into both boxes, as a password manager would',
    on: 'user form',
    telling: true,
    run: (victim) =>
      victim.evaluate((password) => {
        for (const box of document.querySelectorAll<HTMLInputElement>('input[type="password"]')) {
          box.focus();
          box.value = password;
          for (const type of ['keydown', 'input', 'change'])
            box.dispatchEvent(new Event(type, { bubbles: true }));
          box.blur();
        }
      }, 'Own-Password.Of-A-Person.27'),
  },
  {
    title: 'adds a second, visible Client Secret beside the true one',
    on: 'secret',
    run: (victim) => addRows(victim, both()),
  },
  {
    title: 'shows Client Secret rows in dialogs that are no task',
    on: 'secret',
    async run(victim) {
      for (const title of ['Discard changes?', 'Help', 'Clіent Secret']) {
        await addRows(
          victim,
          `<div role="dialog" aria-modal="true" style="position:fixed;inset:100px;background:#fff"><h2>${title}</h2><ul>${both()}</ul></div>`,
          'body',
        );
      }
    },
  },
  {
    title:
      'shows Client Secret rows on a page that is no task, with the task’s name in decoy titles',
    on: 'home',
    async run(victim) {
      await victim.evaluate((list) => {
        const name = 'Register API Client for Integrations';
        document.title = `${name} - Workday`;
        const frame = document.querySelector('#workdayApplicationFrame') ?? document.body;
        const own = document.querySelector('[data-automation-id="pageHeaderTitleText"]');
        if (own) {
          own.setAttribute('title', name);
          own.textContent = `My ${name}`;
        }
        frame.insertAdjacentHTML(
          'afterbegin',
          `<h1 hidden>${name}</h1><h1 style="display:none" data-automation-id="pageHeaderTitleText">${name}</h1><p>${name}</p><h3>${name}</h3>`,
        );
        frame.insertAdjacentHTML('beforeend', `<ul>${list}</ul>`);
      }, both());
    },
  },
  {
    title:
      'shows endpoints of other tenants, on look-alike hosts, with ports and user names, masked and cut off',
    on: 'endpoints',
    telling: true,
    async run(victim, { panel }) {
      await panel.waitForCredentials('captured', 'restEndpoint');
      for (const address of [
        'https://impl-services1.wd12.myworkday.com/ccx/api/v1/acme_dpt2',
        'https://services1.wd12.myworkday.com.hostile.invalid/ccx/api/v1/acme_dpt1',
        'https://impl-services1.wd12.myworkday.com@hostile.invalid/ccx/api/v1/acme_dpt1',
        'https://impl-services1.wd12.myworkday.com:8443/ccx/api/v1/acme_dpt1',
        'http://impl-services1.wd12.myworkday.com/ccx/api/v1/acme_dpt1',
        'https://impl-services1.wd12.myworkdаy.com/ccx/api/v1/acme_dpt1',
        'https://impl-services1.wd12.myworkday.com\\@hostile.invalid/ccx/api/v1/acme_dpt1',
        'https://impl-services1.wd12.myworkday.com/ccx/api/v1/acme_dpt1\u200b',
        'https://impl-services1.wd12.myworkday.com/ccx/api/v1/acme_d…',
        'javascript:alert(1)//impl-services1.wd12.myworkday.com/ccx/api/v1/acme_dpt1',
        '••••••••••••',
      ]) {
        await victim.evaluate((forged) => {
          for (const label of document.querySelectorAll('label[data-automation-id="formLabel"]')) {
            if (!/^(Workday REST API|Token) Endpoint$/.test(label.textContent?.trim() ?? ''))
              continue;
            const value = label
              .closest('li')
              ?.querySelector('[data-automation-id="decorationWrapper"]');
            if (value)
              value.textContent = label.textContent?.startsWith('Token')
                ? forged.replace('/ccx/api/v1/', '/ccx/oauth2/').concat('/token')
                : forged;
          }
        }, address);
        await new Promise((done) => setTimeout(done, 150));
      }
    },
  },
  {
    title: 'spells labels with letters of other alphabets, reversed writing and marks',
    on: 'secret',
    async run(victim) {
      await removeTrueRows(victim);
      for (const label of [
        'Clіent Secret',
        '\u202eterceS tneilC',
        'Client\u0301 Secret',
        'Ϲlient Secret',
        'Client Secret (Verified)',
      ])
        await addRows(victim, row(label, foreignSecret));
    },
  },
  {
    title: 'shows a Client Secret that is masked, cut off or broken in lines',
    on: 'secret',
    async run(victim) {
      await removeTrueRows(victim);
      for (const value of [
        '••••••••',
        `${foreignSecret}…`,
        `${foreignSecret}...`,
        `${foreignSecret} ${foreignSecret}`,
        '********',
      ]) {
        await addRows(victim, `<ul class="forged">${row('Client Secret', value)}</ul>`);
        await new Promise((done) => setTimeout(done, 200));
        await victim.evaluate(() => document.querySelector('.forged')?.remove());
      }
    },
  },
];

/** The attack that cannot be prevented: the administrator sees the same page. */
export const imitation: Attack = {
  title: 'imitates the whole page of the task, as the administrator would see it',
  on: 'secret',
  async run(victim, { panel }) {
    await victim.evaluate(
      (id, secret) => {
        for (const label of document.querySelectorAll('label[data-automation-id="formLabel"]')) {
          const value = label
            .closest('li')
            ?.querySelector('[data-automation-id="decorationWrapper"]');
          if (value && label.textContent?.trim() === 'Client ID') value.textContent = id;
          if (value && label.textContent?.trim() === 'Client Secret') value.textContent = secret;
        }
      },
      foreignClientId,
      foreignSecret,
    );
    await waitUntil('the forged secret to be taken', async () =>
      (await panel.reveal('clientSecret')).includes(foreignSecret),
    );
    expect(await panel.credentialState('clientSecret')).toBe('captured');
  },
};
