import { crashEverywhere } from './crash-everywhere.ts';
import { capturing } from './scenarios.ts';

crashEverywhere(capturing);
