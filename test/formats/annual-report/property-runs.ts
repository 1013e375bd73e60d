/** How often each property is tried, and from which dice. */

const FACTOR = Number(process.env.SUNLIT_PROPERTY_RUNS ?? '0')
const IS_SEARCH = Number.isFinite(FACTOR) && FACTOR > 0

/** The same reports for every change, so that a red test speaks of the change. */
const USUAL_SEED = 711

/**
 * Without SUNLIT_PROPERTY_RUNS: the usual runs from a fixed seed. With it: that many times the usual runs,
 * from new dice each time, to look for holes.
 */
export const property = (usualRuns: number): { numRuns: number; endOnFailure: true; seed?: number } =>
  IS_SEARCH
    ? { numRuns: Math.max(1, Math.round(usualRuns * FACTOR)), endOnFailure: true }
    : { numRuns: usualRuns, endOnFailure: true, seed: USUAL_SEED }
