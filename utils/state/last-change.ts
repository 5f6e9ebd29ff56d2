import type { Progress } from './progress.ts';

/** ISO 8601 time of the latest thing that was seen or decided in a tenant; empty where no time is known. */
export function lastChange({
  startedAt = '',
  permissionsAt = '',
  run,
  steps,
  records,
}: Progress): string {
  const times = [
    startedAt,
    permissionsAt,
    run?.at ?? '',
    ...Object.values(steps).map(({ at = '' }) => at),
    ...Object.values(records).flatMap((pages) => pages.map(({ at }) => at)),
  ];
  return times.reduce((last, at) => (at > last ? at : last), '');
}
