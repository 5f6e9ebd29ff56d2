import { z } from 'zod';

// zod compiles object parsers with `new Function` where it may, and finds out by trying; in an extension the attempt alone is reported as a violation
// of the content security policy. This module is the one place that imports zod, so the setting stands before any schema.
z.config({ jitless: true });

export { z };
