import { startHarness } from '../drivers/harness.ts';
import { journeyTests } from '../journeys/journey-tests.ts';

/**
 * `npm run journeys` covers the other skin, all form contexts, languages and browsers;
 * commands/runs.test.ts runs a part of it.
 */
journeyTests('classic, page, English, Chromium', () => startHarness());
