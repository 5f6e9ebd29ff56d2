import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtExtension, root } from '../../runners/build.ts';

interface Manifest {
  permissions: string[];
  host_permissions: string[];
  optional_host_permissions: string[];
  content_scripts: { matches: string[]; all_frames?: boolean; world?: string; js: string[] }[];
  web_accessible_resources?: unknown[];
  externally_connectable?: { matches?: string[]; ids?: string[] };
  content_security_policy?: { extension_pages?: string };
}

const built = (['chromium', 'firefox'] as const).filter((kind) =>
  existsSync(join(builtExtension(kind), 'manifest.json')),
);

describe.each(built)('the manifest for %s', (kind) => {
  const folder = builtExtension(kind);
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;

  test('gives pages nothing of the package to load', () => {
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  test('lets nobody but Kolleno’s hand-off page speak to it, and no other extension', () => {
    const { matches = [], ids = [] } = manifest.externally_connectable ?? { ids: [] };
    expect(matches.filter((one) => one !== 'https://connect.kolleno.com/connect/*')).toEqual([]);
    expect(ids).toEqual([]);
    // An entry without `ids` admits no extension. Without an entry, Chromium admits them all.
    if (kind === 'chromium') expect(manifest.externally_connectable).toBeDefined();
  });

  test('runs its scripts in top frames of tenant pages and of the hand-off page, in a world of their own', () => {
    for (const { matches, all_frames: allFrames, world } of manifest.content_scripts) {
      expect(allFrames ?? false).toBe(false);
      expect(world ?? 'ISOLATED').toBe('ISOLATED');
      for (const match of matches)
        expect(match).toMatch(
          /^https:\/\/(?:\*\.(?:my)?workday(?:gov)?\.com\/\*\/(?:d|\*\/(?:inst|task))\/\*|connect\.kolleno\.com\/connect\/\*)$/,
        );
    }
  });

  test('asks for the help centre on request only, and for nothing else then', () => {
    expect(manifest.optional_host_permissions).toEqual(['https://help.kolleno.com/*']);
    expect(manifest.host_permissions.filter((host) => host.includes('help'))).toEqual([]);
  });

  test('lets its pages load nothing from elsewhere, and call only the servers that the product needs', () => {
    const policy = manifest.content_security_policy?.extension_pages ?? '';
    const directives = policy.split('; ').map((text): [string, string[]] => {
      const [name = '', ...values] = text.split(' ');
      return [name, values];
    });
    expect(Object.fromEntries(directives)).toEqual({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'object-src': ["'none'"],
      'style-src': ["'self'"],
      'font-src': ["'self'"],
      'img-src': ["'self'", 'data:'],
      'connect-src': [
        "'self'",
        'https://*.myworkday.com',
        'https://*.workday.com',
        'https://*.myworkdaygov.com',
        'https://*.workdaygov.com',
        'https://connect.kolleno.com',
        'https://help.kolleno.com',
      ],
      'base-uri': ["'none'"],
      'form-action': ["'none'"],
      'frame-ancestors': ["'none'"],
      'require-trusted-types-for': ["'script'"],
      'trusted-types': ['kolleno-article'],
    });
  });

  test('no script that runs in pages posts to a window', () => {
    const scripts = globSync('content-scripts/*.js', { cwd: folder });
    expect(scripts.length).toBeGreaterThanOrEqual(3);
    for (const script of scripts) {
      const text = readFileSync(join(folder, script), 'utf8');
      // WXT announces each script to the page unless it is told not to.
      expect(text.match(/postMessage\(/g)).toHaveLength(1);
      expect(text).toContain('noScriptStartedPostMessage||window.postMessage(');
      expect(text).toContain('noScriptStartedPostMessage:!0');
    }
  });
});

test('nothing in the sources opens storage to page scripts, runs in the page’s own world or posts to a window', () => {
  const sources = globSync('{entrypoints,components,utils}/**/*.{ts,tsx}', { cwd: root });
  expect(sources.length).toBeGreaterThan(100);
  const opening =
    /TRUSTED_AND_UNTRUSTED|world:\s*['"]MAIN|\b(?:window|self|globalThis|top|parent|opener)\??\.postMessage\(/;
  expect(sources.filter((file) => opening.test(readFileSync(join(root, file), 'utf8')))).toEqual(
    [],
  );
});

test('one file of the sources calls servers, and one reads a file of the package', () => {
  const sources = globSync('{entrypoints,components,utils}/**/*.{ts,tsx}', { cwd: root });
  const calling =
    /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bWebTransport\b|\bEventSource\b|\bsendBeacon\b|\bimportScripts\b|\bRTCPeerConnection\b/;
  const code = (file: string) =>
    readFileSync(join(root, file), 'utf8').replace(/#fetch\(|\bprefetch\(/g, '');
  const reader = 'utils/i18n/read-catalogue.ts';
  expect(sources.filter((file) => calling.test(code(file))).toSorted()).toEqual([
    'utils/background/network/request.ts',
    reader,
  ]);
  expect(code(reader).match(/\bfetch\([^;]*/g)).toEqual(['fetch(browser.runtime.getURL(path))']);
});
