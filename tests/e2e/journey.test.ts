import { journeyTests } from '../rig/journey-tests.ts';
import { openStage } from '../rig/stage.ts';

/** Each skin once; `npm run journeys` walks through all skins, form contexts, languages and browsers. */
journeyTests('classic, page, English, Chromium', () => openStage());
journeyTests('canvas, page, English, Chromium', () => openStage({ tenant: 'acme_dpt3' }));
