/** What a handler that failed answers: nothing else of it gets out. */
export const failure = { failed: true } as const;

export const isFailure = (answer: unknown) =>
  typeof answer === 'object' && answer !== null && 'failed' in answer && answer.failed === true;

/** Runs a handler now, within the listener's own turn, and hands its answer over when it is there. Of a failure only that it was one: error texts stay inside. */
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
