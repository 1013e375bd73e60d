/** The same dice for every run, so that a red test speaks of the change; SUNLIT_PROPERTY_RUNS looks further with new dice. */
import fc from 'fast-check'

const USUAL_SEED = 711

if (process.env.SUNLIT_PROPERTY_RUNS === undefined) fc.configureGlobal({ seed: USUAL_SEED })
