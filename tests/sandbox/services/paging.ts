/** Reads `offset` and `limit` (1 to 100, by default 20). Null if either is invalid. */
export function readPaging(query: URLSearchParams): { offset: number; limit: number } | null {
  const limit = Number(query.get('limit') ?? 20);
  const offset = Number(query.get('offset') ?? 0);
  if (
    !Number.isInteger(limit) ||
    limit < 1 ||
    limit > 100 ||
    !Number.isInteger(offset) ||
    offset < 0
  )
    return null;
  return { offset, limit };
}
