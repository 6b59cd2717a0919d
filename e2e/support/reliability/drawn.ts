/** Numbers that are drawn, the same ones from the same seed (mulberry32). */
export class Drawn {
  constructor(private seed: number) {}

  /** A whole number below a bound. */
  below(bound: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  }

  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)] as T;
  }

  /** All of them in another order. */
  shuffled<T>(all: readonly T[]): T[] {
    const rest = [...all];
    return all.map(() => rest.splice(this.below(rest.length), 1)[0] as T);
  }
}

/** A number from the environment, or else this one. */
export function setting(name: string, otherwise: number): number {
  const set = process.env[name];
  return set === undefined ? otherwise : Number(set);
}

/** From which cases and journeys are drawn; `KANTA_SEED` draws others. */
export const seed = setting('KANTA_SEED', 12);
