import fc from 'fast-check';
import { anyText } from './texts.ts';

/** Any value that can come from JSON, messages or storage. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withNullPrototype: true, maxDepth: 3 }),
  fc.jsonValue({ maxDepth: 4 }),
  anyText,
  fc.constantFrom<unknown>(null, undefined, true, false, 0, -1, Number.NaN, 1e308, '', [], {}, [
    [],
  ]),
  fc.constant(JSON.parse('{"__proto__":{"a":1},"constructor":{"prototype":{}}}') as unknown),
);

type Step = {
  at: number;
  what: 'replace' | 'drop' | 'add' | 'double';
  value: unknown;
  name: string;
};

const step: fc.Arbitrary<Step> = fc.record({
  at: fc.nat(),
  what: fc.constantFrom('replace', 'drop', 'add', 'double'),
  value: anyValue,
  name: fc.oneof(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'length', ''),
    fc.string(),
  ),
});

/** A valid value with something replaced, dropped, added or doubled at any depth. */
const almostValue = (...good: unknown[]): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.constantFrom(...good), fc.array(step, { maxLength: 3 }))
    .map(([value, steps]) => steps.reduce<unknown>(changed, structuredClone(value)));

/** Almost a valid value, or any value. */
export const valueLike = (...good: unknown[]): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 3, arbitrary: almostValue(...good) }, { weight: 1, arbitrary: anyValue });

/** Almost a valid value as JSON, or truncated JSON. */
export const jsonLike = (...good: unknown[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 3, arbitrary: valueLike(...good).map(toJson) },
    { weight: 1, arbitrary: anyText },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...good.map(toJson)), fc.double({ min: 0, max: 1, noNaN: true }))
        .map(([text, part]) => text.slice(0, Math.floor(text.length * part))),
    },
  );

/** Drops values that JSON cannot represent. */
function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return 'null';
  }
}

type Place = { owner: Record<PropertyKey, unknown>; key: string };

function changed(root: unknown, { at, what, value: given, name }: Step): unknown {
  // Later steps modify what earlier ones inserted.
  const value = structuredClone(given);
  const places = placesIn(root);
  const place = places[at % (places.length + 1)];
  if (!place) return what === 'replace' ? value : root;
  const { owner, key } = place;
  const set = (name: string, to: unknown) =>
    Object.defineProperty(owner, name, {
      value: to,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  if (what === 'replace') set(key, value);
  else if (what === 'drop') delete owner[key];
  else if (Array.isArray(owner))
    owner.push(what === 'double' ? structuredClone(owner[Number(key)]) : value);
  else set(name, what === 'double' ? structuredClone(owner[key]) : value);
  return root;
}

function placesIn(value: unknown, depth = 0): Place[] {
  if (typeof value !== 'object' || value === null || depth > 6) return [];
  const owner = value as Record<PropertyKey, unknown>;
  return Object.keys(owner).flatMap((key) => [{ owner, key }, ...placesIn(owner[key], depth + 1)]);
}
