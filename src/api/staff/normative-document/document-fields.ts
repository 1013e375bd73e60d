/** What is sent of a document of the register. */
import { z } from 'zod'
import { REGISTERED_KINDS } from '../../../law/proactive-disclosure/registered-document.ts'
import { localDay } from '../local-day.ts'

const line = (most: number) => z.string().trim().max(most)
const webAddress = z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(500)])

export const DOCUMENT_FIELDS = z.object({
  kind: z.enum(REGISTERED_KINDS),
  documentNumber: line(80),
  title: line(300),
  formedOn: localDay,
  publishedOn: localDay.nullable(),
  effectiveOn: localDay.nullable(),
  expiresOn: localDay.nullable(),
  leadOrgan: line(100),
  jointOrgans: z.array(line(100).min(1)).max(30),
  filingNumber: line(80),
  filedOn: localDay.nullable(),
  sourceUrl: webAddress,
})

export const YEAR = z.coerce.number().int().min(1949).max(2200)
