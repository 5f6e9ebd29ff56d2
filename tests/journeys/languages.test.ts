import { walksAll } from './walks-all.ts';

walksAll(({ speaks }) => speaks !== 'en');
