import type { CredentialName } from '../../guide/task.ts';
import type { Observation } from './observe.ts';

/**
 * Completes the status of a page with one-time values. Only values that the vault took from this
 * very page count: an older secret in the vault says nothing about the new one on the page.
 * @param taken what the vault took from this page
 */
export function withTaken(observation: Observation, taken: readonly CredentialName[]): Observation {
  const { match, page } = observation.recognition;
  if (match !== 'certain' || !page || page.guards.length === 0) return observation;
  const guarded = missingOn(observation, taken).length > 0;
  const next = guarded ? page.next : (page.captured ?? page.next);
  return { ...observation, status: { ...observation.status, guarded, next } };
}

/** One-time values of the page that leaving it now would lose. */
export function missingOn(
  { recognition, captures }: Observation,
  taken: readonly CredentialName[],
): CredentialName[] {
  const guards = recognition.match === 'certain' ? (recognition.page?.guards ?? []) : [];
  return guards.filter(
    (credential) => !taken.includes(credential) || captures.refused.includes(credential),
  );
}
