/** What is sent with an act on a filing. Longer texts are refused by the law, in words. */
import { z } from 'zod'
import { idText } from '../id-text.ts'

export const YEAR = z.coerce.number().int().min(2019).max(9999)
export const OF_FILING = { organ: idText, year: YEAR }

const LONGEST = 10_000
const MOST_REMARKS = 500
const TEXT = z.string().max(LONGEST)
const KEY = z.string().max(LONGEST)
const HASH = z.string().regex(/^[0-9a-f]{64}$/, { error: '缺少所看到的报告的校验值' })

const version = z.number().int().min(0)

export const FILING_ACT = z.discriminatedUnion('type', [
  z.object({ type: z.literal('explained'), version, key: KEY, explanation: TEXT }),
  z.object({ type: z.literal('unexplained'), version, key: KEY }),
  z.object({ type: z.literal('nilConfirmed'), version }),
  z.object({ type: z.literal('submitted'), version, hash: HASH }),
  z.object({
    type: z.literal('returned'),
    version,
    remarks: z.array(z.object({ place: z.string().max(200), text: TEXT })).max(MOST_REMARKS),
  }),
  z.object({ type: z.literal('accepted'), version, note: TEXT.default('') }),
  z.object({ type: z.literal('signed'), version, hash: HASH }),
  z.object({ type: z.literal('published'), version }),
  z.object({ type: z.literal('correctionOpened'), version, reason: TEXT }),
  z.object({ type: z.literal('noted'), version, text: TEXT }),
])
