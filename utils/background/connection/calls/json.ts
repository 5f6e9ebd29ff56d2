import { z } from '../../../lib/zod.ts';
import type { ServiceAnswer } from './transport-errors.ts';

/** The answer's JSON in this shape, or null when it is none. */
export function jsonOf<T>({ type, text }: ServiceAnswer, shape: z.ZodType<T>): T | null {
  if (type !== 'json') return null;
  try {
    return shape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** A page of a list; what its entries hold is the caller's to say. */
export const pageOfList = <T extends z.ZodType>(entry: T) => z.object({ data: z.array(entry) });

/** Workday IDs have 32 hex digits (docs/workday.md, "Shapes of values"). Nothing else becomes part of an address. */
export const workdayId = z.string().regex(/^[0-9a-f]{32}$/i);
