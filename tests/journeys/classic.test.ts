import { walksAll } from './walks-all.ts';

walksAll(
  ({ skin, browser, speaks }) => skin === 'classic' && browser === 'Chromium' && speaks === 'en',
);
