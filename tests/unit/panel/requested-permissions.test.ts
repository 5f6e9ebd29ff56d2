import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type ManifestRequests,
  reasons,
  requestedPermissions,
  shortName,
} from '../../../utils/panel/requested-permissions.ts';
import { builtExtension, root } from '../../runners/build.ts';

const page = readFileSync(join(root, 'docs/permissions.md'), 'utf8');
const explained = [
  ...page
    .slice(page.indexOf('## API permissions'), page.indexOf('## Where page scripts'))
    .matchAll(/^\| `([^`]+)`/gm),
].map(([, name = '']) => name);

it('gives a reason for everything in docs/permissions.md', () => {
  expect(explained.length).toBeGreaterThan(8);
  expect(explained.filter((name) => !reasons[name])).toEqual([]);
});

const built = (['chromium', 'firefox'] as const).filter((kind) =>
  existsSync(join(builtExtension(kind), 'manifest.json')),
);

describe.each(built)('the manifest for %s', (kind) => {
  const manifest = JSON.parse(
    readFileSync(join(builtExtension(kind), 'manifest.json'), 'utf8'),
  ) as ManifestRequests;

  it('is listed completely, each entry once and with its reason', () => {
    const asked = requestedPermissions(manifest);
    const all = [
      ...(manifest.permissions ?? []),
      ...(manifest.host_permissions ?? []),
      ...(manifest.optional_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
    ];
    expect(all.length).toBeGreaterThan(6);
    expect(asked.flatMap(({ names }) => names).toSorted()).toEqual(all.toSorted());
    expect(asked.filter(({ reason }) => !reason)).toEqual([]);
  });
});

describe('the list', () => {
  it('lists hosts first, and groups entries with the same reason', () => {
    expect(
      requestedPermissions({
        permissions: ['storage'],
        host_permissions: ['https://*.myworkday.com/*', 'https://*.workday.com/*'],
        optional_host_permissions: ['https://help.kolleno.com/*'],
      }),
    ).toEqual([
      {
        names: ['https://*.myworkday.com/*', 'https://*.workday.com/*'],
        reason: 'welcome.asked.workday',
        onRequest: false,
      },
      { names: ['storage'], reason: 'welcome.asked.storage', onRequest: false },
      {
        names: ['https://help.kolleno.com/*'],
        reason: 'welcome.asked.helpCentre',
        onRequest: true,
      },
    ]);
  });

  it('shows entries without a reason', () => {
    expect(requestedPermissions({ permissions: ['history'] })).toEqual([
      { names: ['history'], reason: undefined, onRequest: false },
    ]);
  });

  it('shortens hosts, and leaves other entries unchanged', () => {
    expect(
      ['https://*.workday.com/*', 'https://connect.kolleno.com/*', '<all_urls>'].map(shortName),
    ).toEqual(['workday.com', 'connect.kolleno.com', '<all_urls>']);
  });
});
