/** What calls about channels may send. */
import { z } from 'zod'
import { RELEASE_CHANNELS } from '../../../law/proactive-disclosure/release-channel.ts'
import { localDay } from '../local-day.ts'

/** One line or several, without characters that no text has. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}]*(?:[\t\n\r][^\p{Cc}]*)*$/u)

export const CHANNEL = z.enum(RELEASE_CHANNELS)
const LONG = text(1_000)

export const STATEMENT = z.strictObject({
  releasedOn: localDay,
  place: text(200).default(''),
  link: text(1_000).default(''),
  note: LONG.default(''),
  shownUntil: localDay.nullable().default(null),
  takenDownOn: localDay.nullable().default(null),
})

export const RECORD = z.strictObject({
  channel: CHANNEL,
  said: STATEMENT,
  shorterBecause: LONG.default(''),
})

export const STEP = z.strictObject({
  seq: z.number().int().min(1),
  step: z.enum(['corrected', 'takenDown', 'struck']),
  said: STATEMENT.nullable().default(null),
  reason: LONG.default(''),
})

export const YEAR = z.coerce.number().int().min(2000).max(2199)
export const BELOW = z
  .enum(['0', '1'])
  .default('0')
  .transform((given) => given === '1')
/** The organs that the report for this year counts. */
export const REPORTED = YEAR.optional()
export const CURSOR = z.string().max(200).optional()
export const LIMIT = z.coerce.number().int().min(1).max(200).default(50)
