/**
 * Joins a function with the functions that it calls, so that all of them can be sent to a page. A
 * page receives only the source of one function and cannot see the module around it.
 * @param helpers functions declared by name, which reference nothing but each other
 */
export function pageFunction<Given extends unknown[], Answer>(
  main: (...given: Given) => Answer,
  helpers: readonly ((...given: never[]) => unknown)[],
): (...given: Given) => Answer {
  const source = [...helpers, main].map(String).join('\n');
  return new Function('...given', `${source}\nreturn ${main.name}(...given);`) as typeof main;
}
