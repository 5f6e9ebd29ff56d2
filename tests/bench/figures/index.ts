import type { Figure } from '../figure.ts';
import { idle } from './idle.ts';
import { size } from './size.ts';
import { storm } from './storm.ts';

export const figures: readonly Figure[] = [size, idle, storm];
