import { build } from './build.ts';

/**
 * Builds before the first file of a run. Two files that both found the build stale would otherwise
 * build into one folder at the same time.
 */
export default async function buildFirst(): Promise<void> {
  await build('chromium');
  await build('firefox');
}
