import { crashEverywhere } from './crash-everywhere.ts';
import { verifying } from './scenarios.ts';

crashEverywhere(verifying);
