import { walksAll } from './walks-all.ts';

walksAll({ skin: 'canvas', browser: 'Chromium' });
