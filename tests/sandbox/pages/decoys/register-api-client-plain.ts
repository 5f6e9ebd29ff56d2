import { taskIds } from '../task-ids.ts';
import type { Decoy } from './decoy.ts';

/** The task with nearly the same name, for clients of people who sign in themselves. */
export const registerApiClientPlain: Decoy = {
  name: 'register-api-client-plain',
  path: `task/${taskIds.registerApiClient}.htmld`,
  recognised: { detour: 'register-api-client-plain' },
  tasks: [],
};
