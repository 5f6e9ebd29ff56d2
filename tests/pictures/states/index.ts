import type { State } from '../state.ts';
import { aroundStates } from './around.ts';
import { checkStates } from './check.ts';
import { handoffStates } from './hand-off.ts';
import { journeyStates } from './journey.ts';
import { openPageStates } from './open-page.ts';
import { placeStates } from './place.ts';
import { settingsStates } from './settings.ts';
import { valueStates } from './values.ts';

/**
 * Every state of panel, settings, welcome page and report. Add a new one to the file of its topic:
 * its name, the element that only it shows, the stored data, and how to reach it.
 */
export const states: State[] = [
  ...placeStates,
  ...openPageStates,
  ...journeyStates,
  ...valueStates,
  ...checkStates,
  ...handoffStates,
  ...settingsStates,
  ...aroundStates,
];
