import { startHarness } from '../drivers/harness.ts';
import { journeyTests } from '../journeys/journey-tests.ts';

/** In the other skin it is walked by `npm run journeys`, in commands/runs.test.ts, which walks through all skins, form contexts, languages and browsers. */
journeyTests('classic, page, English, Chromium', () => startHarness());
