/** Chance that comes out the same for the same seed. */
export interface Dice {
  /** A whole number from 0, below `count`. */
  readonly below: (count: number) => number
  /** A whole number, both ends included. */
  readonly between: (from: number, to: number) => number
  /** True in so many of a hundred throws. */
  readonly percent: (share: number) => boolean
  readonly pick: <T>(among: readonly [T, ...T[]]) => T
  /** Picks by weight. */
  readonly weighted: <T>(among: readonly [readonly [T, number], ...(readonly [T, number])[]]) => T
}

/** Mulberry32: enough for invented people. */
const numbersFrom = (seed: number): (() => number) => {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const makeDice = (seed: number): Dice => {
  const next = numbersFrom(seed)
  const below = (count: number): number => Math.floor(next() * count)
  return {
    below,
    between: (from, to) => from + below(to - from + 1),
    percent: (share) => next() * 100 < share,
    pick: (among) => among[below(among.length)] ?? among[0],
    weighted: (among) => {
      let left = next() * among.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of among) {
        left -= weight
        if (left < 0) return value
      }
      return among[0][0]
    },
  }
}
