import { type Hit, type Mark, Needles } from './marks.ts';

export interface Finding extends Hit {
  place: string;
}

/** Searches for the known secrets and counts what was searched. */
export class Search {
  readonly findings: Finding[] = [];
  /** Number of secrets found where they belong. */
  atHome = 0;
  places = 0;
  bytes = 0;
  readonly #marks: () => readonly Mark[];
  #needles = new Needles([]);
  #known = 0;

  constructor(marks: () => readonly Mark[]) {
    this.#marks = marks;
  }

  /** @param belongs returns whether a secret may be here */
  look(
    place: string,
    content: Buffer | string,
    belongs: (hit: Hit) => boolean = () => false,
  ): Hit[] {
    const marks = this.#marks();
    if (marks.length !== this.#known) this.#needles = new Needles(marks);
    this.#known = marks.length;
    this.places += 1;
    this.bytes += Buffer.byteLength(content);
    const hits = this.#needles.in(content);
    for (const hit of hits) {
      if (belongs(hit)) this.atHome += 1;
      else this.findings.push({ ...hit, place });
    }
    return hits;
  }

  get patterns(): number {
    return this.#needles.count;
  }
}
