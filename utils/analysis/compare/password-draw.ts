/** Fills the array with random values, as `crypto.getRandomValues` does. */
export type FillRandom = (bytes: Uint8Array<ArrayBuffer>) => void;

export const upperCase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const lowerCase = 'abcdefghijklmnopqrstuvwxyz';
export const digits = '0123456789';
export const letters = upperCase + lowerCase;

export interface DrawnClass {
  set: string;
  min: number;
  max: number;
}

/** Draws what the classes need at least, then any characters, and shuffles them. */
export function draw(
  classes: readonly DrawnClass[],
  length: number,
  fillRandom: FillRandom,
): string[] {
  const pools = new Map<string, string>();
  /** What is left of the class; all of it again once it is used up. */
  const poolOf = ({ set }: DrawnClass): string => pools.get(set) || set;
  const drawn: string[] = [];
  const drawFrom = (open: readonly DrawnClass[]): void => {
    const character = pick(open.map(poolOf).join(''), fillRandom);
    const from = open.find(({ set }) => set.includes(character));
    if (from) pools.set(from.set, poolOf(from).replace(character, ''));
    drawn.push(character);
  };
  const countOf = ({ set }: DrawnClass) => drawn.filter((one) => set.includes(one)).length;
  // A class that needs only one has it often enough by chance; drawn first, it would come too
  // often.
  for (const one of classes) {
    if (one.min > 1)
      for (let count = 0; count < Math.min(one.min, one.max); count += 1) drawFrom([one]);
  }
  while (drawn.length < length) {
    const open = classes.filter((one) => countOf(one) < one.max);
    if (open.length === 0) break;
    drawFrom(open);
  }
  return shuffle(drawn, fillRandom);
}

function shuffle(characters: readonly string[], fillRandom: FillRandom): string[] {
  const rest = [...characters];
  const shuffled: string[] = [];
  while (rest.length > 0) shuffled.push(...rest.splice(below(rest.length, fillRandom), 1));
  return shuffled;
}

const pick = (alphabet: string, fillRandom: FillRandom): string =>
  alphabet.charAt(below(alphabet.length, fillRandom));

/** A number below the limit, without bias: values beyond the last full multiple are discarded. */
function below(limit: number, fillRandom: FillRandom): number {
  const bytes = new Uint8Array(1);
  const end = 256 - (256 % limit);
  for (;;) {
    fillRandom(bytes);
    const [value = end] = bytes;
    if (value < end) return value % limit;
  }
}

/** Puts the letters between the other characters in groups of about equal length. */
export function spread(characters: readonly string[]): string[] {
  const inner = characters.filter((one) => letters.includes(one));
  const others = characters.filter((one) => !letters.includes(one));
  const size = inner.length / (others.length + 1);
  return [...others, ''].flatMap((other, index) => [
    ...inner.slice(Math.round(index * size), Math.round((index + 1) * size)),
    ...(other === '' ? [] : [other]),
  ]);
}

/** No character beside itself in another case, and no run such as "abc" or "321". */
export function isScattered(characters: readonly string[]): boolean {
  const steps = characters.slice(1).map((one, index) => codeOf(one) - codeOf(characters[index]));
  return steps.every(
    (step, index) => step !== 0 && (Math.abs(step) !== 1 || step !== steps[index + 1]),
  );
}

const codeOf = (character = ''): number => character.toLowerCase().charCodeAt(0);
