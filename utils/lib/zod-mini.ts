import * as z from 'zod/mini';

// As in zod.ts: no attempt to make code from strings. This edition is for what the panel's bundle reads; the whole of zod would be a third of it.
z.config({ jitless: true });

export { z };
