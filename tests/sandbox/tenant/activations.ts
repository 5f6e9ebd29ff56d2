export interface Activation {
  comment: string;
  at: Date;
  /** Domains whose policies changed. */
  policies: string[];
}

/**
 * The runs of Activate Pending Security Policy Changes, newest last. The newest is the current
 * security evaluation moment.
 */
export class Activations {
  #activations: Activation[];

  constructor(first: Activation) {
    this.#activations = [first];
  }

  all(): readonly Activation[] {
    return this.#activations;
  }

  current(): Activation {
    const newest = this.#activations.at(-1);
    if (!newest) throw new Error('A tenant has a security evaluation moment from the start');
    return newest;
  }

  add(activation: Activation): void {
    this.#activations.push(activation);
  }
}
