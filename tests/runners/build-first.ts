import { build } from './build.ts';

/** Before the first file of a run: two files that find the build stale would build into one folder at the same time. */
export default async function buildFirst(): Promise<void> {
  await build('chromium');
  await build('firefox');
}
