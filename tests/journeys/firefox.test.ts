import { runJourneys } from './walks-all.ts';

runJourneys(({ browser }) => browser === 'Firefox');
