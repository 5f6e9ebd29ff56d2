/**
 * The time of the practice tenants. Follows the computer's clock until the control host moves it,
 * so that tests see lock-outs and expiry end without waiting.
 */
export class Clock {
  #offsetMs = 0;

  /** Milliseconds since 1970. */
  now(): number {
    return Date.now() + this.#offsetMs;
  }

  /** Moves the clock forward. */
  advance(minutes: number): void {
    this.#offsetMs += minutes * 60_000;
  }

  reset(): void {
    this.#offsetMs = 0;
  }
}
