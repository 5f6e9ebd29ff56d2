import type { CredentialName } from '../../guide/task.ts';
import type { Observation } from './observe.ts';

/**
 * The look at a page with a one-time value, once it is known which of its values the vault took. Only what was taken from this very page
 * counts: an older secret in the vault says nothing about the new one on show.
 */
export function withTaken(observation: Observation, taken: readonly CredentialName[]): Observation {
  const { match, page } = observation.recognition;
  if (match !== 'certain' || !page || page.guards.length === 0) return observation;
  const guarded = missingOn(observation, taken).length > 0;
  const next = guarded ? page.next : (page.captured ?? page.next);
  return { ...observation, status: { ...observation.status, guarded, next } };
}

/** The one-time values of the page that would be lost by leaving it now. */
export function missingOn(
  { recognition, captures }: Observation,
  taken: readonly CredentialName[],
): CredentialName[] {
  const guards = recognition.match === 'certain' ? (recognition.page?.guards ?? []) : [];
  return guards.filter(
    (credential) => !taken.includes(credential) || captures.refused.includes(credential),
  );
}
