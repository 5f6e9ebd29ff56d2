import { walksAll } from './walks-all.ts';

walksAll({ browser: 'Firefox' });
