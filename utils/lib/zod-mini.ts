import * as z from 'zod/mini';

// Disables code generation, as in zod.ts. The panel's bundle uses this edition: full zod would be a
// third of the bundle.
z.config({ jitless: true });

export { z };
