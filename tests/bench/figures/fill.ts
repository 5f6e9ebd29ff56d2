import type { Page } from 'puppeteer-core';
import { permissions } from '../../../utils/guide/index.ts';
import { defaultNames } from '../../../utils/guide/names.ts';
import { startHarness } from '../../drivers/harness.ts';
import type { Figure, Reading } from '../figure.ts';
import { rounded } from '../statistics.ts';

/** Response time of the tenant for every request, in milliseconds. */
const answers = 400;

/**
 * Time that the page waited for the tenant: the union of all requests, from the browser's own
 * timing.
 */
function waited(
  page: Page,
  since: number,
): Promise<{ sum: number; requests: number; now: number }> {
  return page.evaluate((start) => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const asked = entries
      .filter(({ startTime, name }) => startTime >= start && /\/(prompt|flow)\//.test(name))
      .toSorted((a, b) => a.startTime - b.startTime);
    let sum = 0;
    let end = 0;
    for (const { startTime, responseEnd } of asked) {
      sum += Math.max(0, responseEnd - Math.max(startTime, end));
      end = Math.max(end, responseEnd);
    }
    return { sum, requests: asked.length, now: performance.now() };
  }, since);
}

export const fill: Figure = {
  name: 'fill',
  goal: 'permissions filled in ≤ 1.1 × the sum of the responses that must be waited for',
  how: `The tenant takes ${answers} ms for each answer. A security group is made by hand, and Fill enters the permissions into its four lists. The time from the press on Fill until every permission is granted is compared with the tenant's responses meanwhile (Resource Timing, overlaps counted once).`,
  async run(): Promise<Reading[]> {
    const harness = await startHarness();
    try {
      const { admin, panel, tenant } = harness;
      await admin.open('Create Security Group');
      await admin.select(
        'Type of Tenanted Security Group',
        'Integration System Security Group (Unconstrained)',
      );
      await admin.type('Name', defaultNames.securityGroup);
      await admin.press('OK');
      await admin.waitForPage('Edit Integration System Security Group (Unconstrained)');
      await admin.press('OK');
      await admin.waitForPage('View Integration System Security Group (Unconstrained)');
      await admin.follow('Security Group', 'Maintain Domain Permissions for Security Group');
      await panel.waitUntilRecognised(
        'maintain-domain-permissions',
        'Maintain Domain Permissions for Security Group',
      );
      await tenant.setDrift({ slow: answers });
      await admin.page.evaluate(() => performance.setResourceTimingBufferSize(2_000));
      const start = await admin.page.evaluate(() => performance.now());
      await panel.fill();
      await panel.waitUntilAllGranted();
      const { sum, requests, now } = await waited(admin.page, start);
      const ratio = (now - start) / sum;
      return [
        {
          what: `${permissions.length} permissions, ${answers} ms an answer`,
          value: `${((now - start) / 1000).toFixed(1)} s, ${ratio.toFixed(2)} × the ${(sum / 1000).toFixed(1)} s of ${requests} responses`,
          goal: '≤ 1.1 ×',
          met: ratio <= 1.1,
          numbers: {
            took: rounded(now - start),
            responses: rounded(sum),
            requests,
            ratio: rounded(ratio),
          },
        },
        {
          what: 'of its own, a permission',
          value: `${((now - start - sum) / permissions.length).toFixed(0)} ms`,
          numbers: { own: rounded((now - start - sum) / permissions.length) },
        },
      ];
    } finally {
      await harness.close();
    }
  },
};
