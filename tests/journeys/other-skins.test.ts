import { runJourneys } from './walks-all.ts';

runJourneys(
  ({ skin, browser }) => skin !== 'classic' && skin !== 'canvas' && browser === 'Chromium',
);
