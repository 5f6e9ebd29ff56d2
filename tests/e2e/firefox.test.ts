import { openFirefoxStage } from '../drivers/stage-firefox.ts';
import { journeyTests } from '../journeys/journey-tests.ts';

journeyTests('classic, page, English, Firefox', () => openFirefoxStage());
