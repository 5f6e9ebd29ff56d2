import { expect } from 'vitest';
import type { Attack } from '../attack.ts';

export const address: Attack[] = [
  {
    title: 'takes on the address of another tenant while its endpoints are on show',
    on: 'endpoints',
    async run(victim, { panel }) {
      await panel.waitForCredentials('captured', 'restEndpoint');
      await victim.evaluate(async () => {
        for (let round = 0; round < 30; round++) {
          for (const tenant of ['acme_dpt2', 'acme_dpt1']) {
            history.pushState(null, '', `/${tenant}/d/task/2998$9113.htmld`);
            for (const label of document.querySelectorAll(
              'label[data-automation-id="formLabel"]',
            )) {
              const value = label
                .closest('li')
                ?.querySelector('[data-automation-id="decorationWrapper"]');
              if (value)
                value.textContent =
                  value.textContent?.replace(
                    /acme_dpt\d/,
                    tenant === 'acme_dpt2' ? 'acme_dpt1' : 'acme_dpt2',
                  ) ?? '';
            }
            await new Promise((next) => setTimeout(next, 20));
          }
        }
      });
    },
  },
  {
    title: 'takes on addresses with dots, escapes and doubled parts',
    on: 'user form',
    async run(victim, { panel }) {
      await victim.evaluate(async () => {
        for (const path of [
          '/acme_dpt1/d/../other',
          '/acme_dpt1/d/%2e%2e/%2e%2e/other/d/home.htmld',
          '/other%2Fd%2F/d/home.htmld',
          '/acme_dpt1%2F..%2Fother/d/home.htmld',
          '/d/d/d/home.htmld',
          '/__proto__/d/home.htmld',
          '/constructor/d/task/2997$9102.htmld',
          '/acme_dpt1/d/task/%32%39%39%37$9102.htmld',
          '/%00/d/home.htmld',
          '/%E0%A4%A/d/home.htmld',
          `/${'a'.repeat(5_000)}/d/home.htmld`,
        ]) {
          history.pushState(null, '', path);
          document.body.append(' ');
          await new Promise((next) => setTimeout(next, 60));
        }
      });
      const { tenant } = await panel.tabStatus();
      expect(tenant).not.toBe('other');
    },
  },
];
