/** The quantile of the values, interpolated linearly. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(at)] ?? Number.NaN, sorted[Math.ceil(at)] ?? Number.NaN];
  return low + (high - low) * (at - Math.floor(at));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Median and quartiles for machines. */
export const spread = (name: string, values: readonly number[]): Record<string, number> => ({
  [name]: rounded(median(values)),
  [`${name}.q1`]: rounded(quantile(values, 0.25)),
  [`${name}.q3`]: rounded(quantile(values, 0.75)),
});

/** Median with quartiles for people: `0.04 ms (0.02 to 0.07)`. */
export function shown(values: readonly number[], unit = ' ms', digits = 2): string {
  const at = (share: number) => quantile(values, share).toFixed(digits);
  return `${at(0.5)}${unit} (${at(0.25)} to ${at(0.75)})`;
}

/** A difference is beyond noise if both of its quartiles have the same sign. */
export const isBeyondNoise = (differences: readonly number[]): boolean =>
  quantile(differences, 0.25) > 0 || quantile(differences, 0.75) < 0;

export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** Differences between the two, pair by pair. */
export const differences = (more: readonly number[], less: readonly number[]): number[] =>
  more.map((value, index) => value - (less[index] ?? Number.NaN));
