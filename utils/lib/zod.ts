import { z } from 'zod';

// zod compiles object parsers with `new Function` where it can, and detects that by trying. In an
// extension the attempt alone is reported as a violation of the content security policy. Only this
// module imports zod, so the setting precedes every schema.
z.config({ jitless: true });

export { z };
