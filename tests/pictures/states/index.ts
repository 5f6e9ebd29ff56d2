import type { State } from '../state.ts';
import { aroundStates } from './around.ts';
import { checkStates } from './check.ts';
import { handoffStates } from './hand-off.ts';
import { journeyStates } from './journey.ts';
import { openPageStates } from './open-page.ts';
import { placeStates } from './place.ts';
import { settingsStates } from './settings.ts';
import { valueStates } from './values.ts';

/** Every state of the panel, the settings, the welcome page and the report. A new one is one entry in the file that it belongs to: its name, what shows in it only, what is stored, and the way there. */
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
