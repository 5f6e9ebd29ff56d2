import { startFirefoxHarness } from '../drivers/harness-firefox.ts';
import { journeyTests } from '../journeys/journey-tests.ts';

journeyTests('classic, page, English, Firefox', () => startFirefoxHarness());
