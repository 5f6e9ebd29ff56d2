import { startHarness } from '../drivers/harness.ts';
import { startFirefoxHarness } from '../drivers/harness-firefox.ts';
import { type JourneyKind, journeyKinds, placeOf, titleOf } from '../runners/journey-matrix.ts';
import { journeyTests } from './journey-tests.ts';

/** Runs the matching journeys one after the other, each with its own browser and sandbox. */
export function runJourneys(wanted: (kind: JourneyKind) => boolean): void {
  for (const kind of journeyKinds.filter(wanted)) {
    const place = {
      ...placeOf(kind),
      ...(kind.extensionLanguage !== 'en' && { language: kind.extensionLanguage }),
    };
    const open = kind.browser === 'Firefox' ? startFirefoxHarness : startHarness;
    journeyTests(titleOf(kind), () => open(place));
  }
}
