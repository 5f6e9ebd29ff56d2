import { runJourneys } from './walks-all.ts';

runJourneys(
  ({ skin, browser, extensionLanguage }) =>
    skin === 'classic' && browser === 'Chromium' && extensionLanguage === 'en',
);
