// @vitest-environment node
import { vi } from 'vitest';
import { wait } from './computer.ts';
import { crashEverywhere } from './crash-everywhere.ts';
import { delivering, verifying } from './scenarios.ts';

vi.mock('../../../utils/handoff/wait.ts', () => ({ wait }));

crashEverywhere([...verifying, ...delivering]);
