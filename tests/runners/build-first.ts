import { build } from './build.ts';
import { failureLines, nameFailuresFolder } from './failure-folders.ts';

/**
 * Builds before the first file of a run. Two files that both found the build stale would otherwise
 * build into one folder at the same time.
 * @returns what Vitest calls after the run: prints where failed browser tests are explained
 */
export default async function buildFirst(): Promise<() => void> {
  const isOutermost = nameFailuresFolder();
  await build('chromium');
  await build('firefox');
  return () => {
    if (isOutermost) for (const line of failureLines()) console.log(line);
  };
}
