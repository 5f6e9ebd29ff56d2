/** Workday's own path segments. Anything else names a tenant, a person or a thing. */
const knownSegment = /^(?:d|pex|inst|task|rel-task|cacheable-task|(?:home|gateway|search)\.htmld)$/;
const taskFile = /^\d+\$\d+\.htmld$/;

/**
 * Returns the part of the address that identifies the kind of page, such as
 * `/tenant/d/inst/_/rel-task/2997$9115.htmld` or `/tenant/d/search.htmld?q=`.
 */
export function shapeOfPath({ pathname, search }: URL | Location): string {
  const [, , ...segments] = pathname.split('/').map(decode);
  const shape = segments.map((segment, index) => {
    if (knownSegment.test(segment)) return segment;
    const previous = segments[index - 1] ?? '';
    return /^(?:task|rel-task|cacheable-task)$/.test(previous) && taskFile.test(segment)
      ? segment
      : '_';
  });
  const names = [...new URLSearchParams(search).keys()].filter((name) =>
    /^[A-Za-z][\w-]{0,30}$/.test(name),
  );
  const query = names.length > 0 ? `?${names.map((name) => `${name}=`).join('&')}` : '';
  return `/${['tenant', ...shape].join('/')}${query}`;
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
