import { expect } from 'vitest';
import { shownIn } from '../../../drivers/shown.ts';
import type { Attack } from '../attack.ts';
import type { HostileHarness } from '../hostile-harness.ts';

const token = 'a'.repeat(43);
const links = [
  `https://connect.kolleno.com.hostile.invalid/connect/workday#${token}`,
  `https://connect-kolleno.com.hostile.invalid/connect/workday#${token}`,
  `https://connect.kolleno.com@login.hostile.invalid/connect/workday#${token}`,
  `https://connect.kolleno.com:8443/connect/workday#${token}`,
  `https://cоnnect.kolleno.com/connect/workday#${token}`,
  `https://evil.connect.kolleno.com/connect/workday#${token}`,
  `http://connect.kolleno.com/connect/workday#${token}`,
];

const handoff = ({ panel }: HostileHarness) =>
  panel.page.$eval('[data-handoff]', (shown) => shown.getAttribute('data-handoff'));

export const phishing: Attack[] = [
  {
    title:
      'offers a hand-off link on pages that look like Kolleno’s: other hosts, a port, a user name, foreign letters',
    on: 'home',
    async run(victim, harness) {
      for (const link of links) {
        await victim.page.goto(link).catch(() => undefined);
        await victim
          .evaluate(() => window.dispatchEvent(new HashChangeEvent('hashchange')))
          .catch(() => undefined);
      }
      expect(await handoff(harness)).toBe('disconnected');
      await victim.page.goto(harness.home);
      // Discards the hosts that the administrator's own navigation requested.
      harness.wire.asked();
    },
  },
  {
    title: 'gets the administrator to paste such a link into the panel',
    on: 'home',
    async run(_, harness) {
      for (const link of [
        ...links,
        `https://connect.kolleno.com\\@login.hostile.invalid/connect/workday#${token}`,
      ]) {
        await harness.panel.page.evaluate(
          (data) => chrome.runtime.sendMessage({ type: 'connect', data }),
          { link, shown: await shownIn(harness.panel.page, null) },
        );
        expect(await handoff(harness), link).toBe('disconnected');
      }
      const asked = harness.wire
        .asked()
        .filter(
          (name) => name.includes('invalid') || name.startsWith('xn--') || name.startsWith('evil'),
        );
      expect(asked).toEqual([]);
    },
  },
];
