import { walksAll } from './walks-all.ts';

walksAll({ skin: 'classic', browser: 'Chromium' });
