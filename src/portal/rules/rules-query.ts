/** What the page of rules reads from its query; null for what is not understood. */
import { z } from 'zod'
import { VALIDITIES } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { REGISTERED_KINDS } from '../../law/proactive-disclosure/registered-document.ts'

const year = z
  .string()
  .regex(/^(?:19|20)\d\d$/)
  .transform(Number)

const QUERY = z.object({
  kind: z.enum(REGISTERED_KINDS).optional(),
  validity: z.enum(VALIDITIES).optional(),
  year: year.optional(),
  ended: year.optional(),
  q: z.string().trim().max(100).optional(),
  after: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .default(0),
})

export type RulesQuery = z.output<typeof QUERY>

export const parseRulesQuery = (query: unknown): RulesQuery | null => {
  const filled = Object.entries(query ?? {}).filter(([, value]) => value !== '')
  const parsed = QUERY.safeParse(Object.fromEntries(filled))
  return parsed.success ? parsed.data : null
}
