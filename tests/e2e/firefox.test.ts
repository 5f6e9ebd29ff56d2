import { journeyTests } from '../rig/journey-tests.ts';
import { openFirefoxStage } from '../rig/stage-firefox.ts';

journeyTests('classic, page, English, Firefox', () => openFirefoxStage());
