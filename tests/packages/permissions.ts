import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  permissions?: string[];
  optional_permissions?: string[];
  host_permissions?: string[];
  optional_host_permissions?: string[];
  web_accessible_resources?: unknown[];
}

/**
 * Compares the permissions of the built manifests with docs/permissions.md. Returns what one has
 * and the other does not.
 */
export function unexplained(folder: string): string[] {
  const manifests = ['chrome-mv3', 'firefox-mv3'].map(
    (name) =>
      JSON.parse(readFileSync(join(folder, '.output', name, 'manifest.json'), 'utf8')) as Manifest,
  );
  const asked = new Set(
    manifests.flatMap((manifest) => [
      ...(manifest.permissions ?? []),
      ...(manifest.host_permissions ?? []),
    ]),
  );
  const askedLater = new Set(
    manifests.flatMap((manifest) => [
      ...(manifest.optional_permissions ?? []),
      ...(manifest.optional_host_permissions ?? []),
    ]),
  );
  const page = readFileSync(join(folder, 'docs/permissions.md'), 'utf8');
  const [, atOnce = '', later = ''] =
    /## API permissions(.*)### Only on request(.*)## Where page scripts/s.exec(page) ?? [];
  return [
    ...mismatches(asked, atOnce, 'at installation'),
    ...mismatches(askedLater, later, 'on request'),
    ...manifests.flatMap(({ web_accessible_resources: files = [] }) =>
      files.length > 0 ? ['files of the package can be loaded by pages'] : [],
    ),
  ];
}

function mismatches(asked: ReadonlySet<string>, text: string, when: string): string[] {
  const explained = new Set([...text.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name));
  return [
    ...[...asked]
      .filter((name) => !explained.has(name))
      .map((name) => `${name}, asked for ${when}, is not explained`),
    ...[...explained]
      .filter((name) => !asked.has(name))
      .map((name) => `${name} is explained, but not asked for ${when}`),
  ];
}
