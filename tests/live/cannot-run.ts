/** The release watch could not do its work. The message is for the person who started it. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';
}
