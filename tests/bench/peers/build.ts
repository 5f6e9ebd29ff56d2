import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { tenantPages } from '../../../utils/tenant/hosts.ts';

export const peers = {
  'driver.js': { entry: 'driver.ts', draws: '.driver-popover' },
  'react-joyride': {
    entry: 'joyride.tsx',
    draws: '[data-test-id="tooltip"], .react-joyride__tooltip',
  },
  polling: { entry: 'polling.ts', draws: '.polling-mark' },
  'empty observer': { entry: 'observer.ts', draws: null },
} as const;
export type Peer = keyof typeof peers;

/** Each as an unpacked extension with one script on every tenant page, as ours; in a folder of the caller's. */
export async function buildPeers(folder: string): Promise<Record<Peer, string>> {
  const built: [string, string][] = [];
  for (const [name, { entry }] of Object.entries(peers)) {
    const outDir = join(folder, name);
    mkdirSync(outDir, { recursive: true });
    await build({
      configFile: false,
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"' },
      build: {
        outDir,
        emptyOutDir: false,
        lib: {
          entry: join(import.meta.dirname, entry),
          formats: ['iife'],
          name: 'peer',
          fileName: () => 'script.js',
        },
      },
    });
    const manifest = {
      manifest_version: 3,
      name,
      version: '1',
      content_scripts: [{ matches: tenantPages, js: ['script.js'] }],
    };
    writeFileSync(join(outDir, 'manifest.json'), JSON.stringify(manifest));
    built.push([name, outDir]);
  }
  return Object.fromEntries(built) as Record<Peer, string>;
}
