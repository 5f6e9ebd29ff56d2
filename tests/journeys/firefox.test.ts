import { walksAll } from './walks-all.ts';

walksAll(({ browser }) => browser === 'Firefox');
