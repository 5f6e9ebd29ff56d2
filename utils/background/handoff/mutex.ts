let last: Promise<unknown> = Promise.resolve();

/** Runs hand-off work one piece after the other, so that connecting, sending and recovering never see each other half done. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const mine = last.then(work);
  last = mine.catch(() => undefined);
  return mine;
}
