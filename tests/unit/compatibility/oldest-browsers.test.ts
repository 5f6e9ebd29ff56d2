import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import config from '../../../wxt.config.ts';
import { root } from '../../runners/build.ts';
import { extensionApis, manifestKeys, webFeatures } from './relied-on.ts';

type Browser = 'chrome' | 'firefox' | 'safari';
interface Support {
  version_added?: string | false | null;
  flags?: unknown;
}

const code = globSync('{utils,components,entrypoints}/**/*.{ts,tsx,css}', { cwd: root })
  .filter((file) => !file.startsWith(join('utils', 'cli')))
  .map((file) =>
    readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, ''),
  );

/** The first version that has a feature; null if none has. */
function since(key: string, browser: Browser): number | null {
  let at: unknown = bcd;
  for (const part of key.split('.')) at = (at as Record<string, unknown> | undefined)?.[part];
  const compat = (at as { __compat?: { support: Record<string, Support | Support[]> } } | undefined)
    ?.__compat;
  if (!compat) throw new Error(`MDN knows no ${key}.`);
  const [latest] = [compat.support[browser] ?? []].flat();
  const version = latest?.flags ? false : latest?.version_added;
  return typeof version === 'string' ? Number.parseInt(version.replace('≤', ''), 10) : null;
}

async function manifest(browser: Browser) {
  const make = config.manifest as (env: object) => {
    minimum_chrome_version?: string;
    browser_specific_settings?: { gecko?: { strict_min_version?: string } };
  };
  return make({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
}

async function oldest(browser: Browser): Promise<number> {
  const { minimum_chrome_version: chrome, browser_specific_settings: own } =
    await manifest(browser);
  return Number.parseInt(
    (browser === 'chrome' ? chrome : own?.gecko?.strict_min_version) ?? '',
    10,
  );
}

const used = webFeatures.filter((feature) => code.some((text) => feature.used.test(text)));
const reliedOn = [...Object.values(extensionApis), ...manifestKeys, ...used];

describe('the table of browser features', () => {
  it('has every extension API that the sources use', () => {
    const calls = code.flatMap((text) => [
      ...[...text.matchAll(/\b(?:browser|chrome)\??((?:\??\.\w+)+)/g)].map(([, path = '']) =>
        path.replaceAll('?', '').slice(1),
      ),
      // Two that are reached through functions (utils/lib/browser-panel.ts).
      ...[...text.matchAll(/\bsidePanel\(\)\??\.(\w+)/g)].map(([, name]) => `sidePanel.${name}`),
      ...[...text.matchAll(/\bsidebar\(\)\??\.(\w+)/g)].map(([, name]) => `sidebarAction.${name}`),
    ]);
    expect(calls).toContain('sidePanel.open');
    // Objects that are passed on as they are.
    const objects = ['storage', 'sidePanel'];
    const names = Object.keys(extensionApis);
    const unknown = calls.filter(
      (call) =>
        !objects.includes(call) &&
        !names.some((name) => call === name || call.startsWith(`${name}.`)),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('names features that MDN knows, with a reason for each that is optional', () => {
    for (const { key, optionalIn, because } of [...reliedOn, ...webFeatures]) {
      since(key, 'chrome');
      expect(Boolean(because), key).toBe(optionalIn !== undefined);
    }
  });
});

describe.each(['chrome', 'firefox'] as const)(
  'the oldest %s that the manifest names',
  (browser) => {
    it.each(
      reliedOn.filter(({ optionalIn }) => !optionalIn?.includes(browser)).map(({ key }) => key),
    )('has %s', async (key) => {
      const version = since(key, browser);
      expect(version).not.toBeNull();
      expect(version).toBeLessThanOrEqual(await oldest(browser));
    });

    it('is the one in the README', async () => {
      const row = /\| oldest version \| (\d+) \| (\d+) \|/.exec(
        readFileSync(join(root, 'README.md'), 'utf8'),
      );
      expect(Number(row?.[browser === 'chrome' ? 1 : 2])).toBe(await oldest(browser));
    });
  },
);

// README.md, "Browsers". The panel is the only place to see or send a secret.
it.each(['sidePanel', 'sidebarAction'])('Safari has no %s', (api) => {
  expect(since(`webextensions.api.${api}`, 'safari')).toBeNull();
});
