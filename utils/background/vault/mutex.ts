let last: Promise<unknown> = Promise.resolve();

/** Runs what reads and writes the sealed sets one piece after the other, so that none writes down what another has just changed or wiped. */
export function inVaultTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}
