import { runJourneys } from './walks-all.ts';

runJourneys(({ skin, browser }) => skin === 'canvas' && browser === 'Chromium');
