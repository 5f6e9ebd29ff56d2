import { runJourneys } from './walks-all.ts';

runJourneys(({ extensionLanguage }) => extensionLanguage !== 'en');
