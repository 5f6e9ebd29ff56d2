import { walksAll } from './walks-all.ts';

walksAll(({ skin, browser }) => skin === 'canvas' && browser === 'Chromium');
