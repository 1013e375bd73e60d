/** How often each property is tried: enough for every change here; more by SUNLIT_PROPERTY_RUNS, as a factor. */
const FACTOR = Number(process.env.SUNLIT_PROPERTY_RUNS ?? '1')

export const propertyRuns = (usual: number): number =>
  Math.max(1, Math.round(usual * (Number.isFinite(FACTOR) && FACTOR > 0 ? FACTOR : 1)))
