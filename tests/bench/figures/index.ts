import type { Figure } from '../figure.ts';
import { appear } from './appear.ts';
import { effort } from './effort.ts';
import { fill } from './fill.ts';
import { idle } from './idle.ts';
import { leak } from './leak.ts';
import { panel } from './panel.ts';
import { peersFigure } from './peers.ts';
import { scale } from './scale.ts';
import { size } from './size.ts';
import { storm } from './storm.ts';
import { typing } from './typing.ts';
import { verdict } from './verdict.ts';

export const figures: readonly Figure[] = [
  size,
  idle,
  storm,
  scale,
  appear,
  verdict,
  typing,
  leak,
  fill,
  panel,
  effort,
  peersFigure,
];
