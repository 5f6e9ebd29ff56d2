/** Names of Workday's own in an address; anything else names a tenant, a person or a thing. */
const known = /^(?:d|pex|inst|task|rel-task|cacheable-task|(?:home|gateway|search)\.htmld)$/;
const taskFile = /^\d+\$\d+\.htmld$/;

/** The address as far as it says which kind of page this is, such as `/tenant/d/inst/_/rel-task/2997$9115.htmld` or `/tenant/d/search.htmld?q=`. */
export function shapeOfPath({ pathname, search }: URL | Location): string {
  const [, , ...segments] = pathname.split('/').map(decoded);
  const shape = segments.map((segment, index) => {
    if (known.test(segment)) return segment;
    const before = segments[index - 1] ?? '';
    return /^(?:task|rel-task|cacheable-task)$/.test(before) && taskFile.test(segment)
      ? segment
      : '_';
  });
  const names = [...new URLSearchParams(search).keys()].filter((name) =>
    /^[A-Za-z][\w-]{0,30}$/.test(name),
  );
  const query = names.length > 0 ? `?${names.map((name) => `${name}=`).join('&')}` : '';
  return `/${['tenant', ...shape].join('/')}${query}`;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
