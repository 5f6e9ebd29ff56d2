/** The answer of a handler that failed. Discloses nothing of the error. */
const failure = { failed: true } as const;

export const isFailure = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'failed' in answer && answer.failed === true;

/**
 * Calls a handler synchronously, within the listener's turn, and responds when its answer is ready.
 * A handler that throws or rejects is answered with `failure`.
 */
export function answerWith(handle: () => unknown, respond: (answer?: unknown) => void): void {
  let answer: unknown;
  try {
    answer = handle();
  } catch {
    respond(failure);
    return;
  }
  Promise.resolve(answer).then(respond, () => respond(failure));
}
