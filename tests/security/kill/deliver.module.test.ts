import { crashEverywhere } from './crash-everywhere.ts';
import { delivering } from './scenarios.ts';

crashEverywhere(delivering);
