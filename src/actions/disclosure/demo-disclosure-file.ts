/** Files of published documents for a demonstration: organs with their guides, and what each has published. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { ORGAN_KINDS } from '../../law/organ/organ-kind.ts'
import { DISCLOSURE_KINDS } from '../../law/proactive-disclosure/disclosure-kind.ts'
import { parseLocalDate } from '../../law/time/local-date.ts'

const DAY = z.string().transform((text, context) => {
  const date = parseLocalDate(text)
  if (date.ok) return date.value
  context.addIssue({ code: 'custom', message: 'not a day' })
  return z.NEVER
})

const DEMO_DISCLOSURE = z.object({
  title: z.string().min(1),
  documentNumber: z.string(),
  publishedOn: DAY,
  summary: z.string(),
  text: z.string(),
  kind: z.enum(DISCLOSURE_KINDS),
  catalogueItem: z.string(),
  keywords: z.array(z.string()),
  sourceUnit: z.string(),
  topic: z.string(),
  genre: z.string(),
  audience: z.string(),
  formedOn: DAY,
  effectiveOn: DAY.nullable().default(null),
  expiresOn: DAY.nullable().default(null),
  noticePeriod: z.object({ from: DAY, to: DAY }).nullable().default(null),
})
export type DemoDisclosure = z.output<typeof DEMO_DISCLOSURE>

const DEMO_FILE = z.object({
  organ: z.object({
    name: z.string().min(1),
    region: z.string(),
    kind: z.enum(ORGAN_KINDS),
    codeWord: z.string(),
    parent: z.string().nullable(),
    guide: z.object({
      office: z.string(),
      address: z.string(),
      postcode: z.string(),
      phone: z.string(),
      fax: z.string(),
      email: z.string(),
      officeHours: z.string(),
      channels: z.array(z.enum(['online', 'email', 'fax'])),
      scope: z.string(),
    }),
  }),
  disclosures: z.array(DEMO_DISCLOSURE),
})
export type DemoFile = z.output<typeof DEMO_FILE>

/** Every file of the folder, in the order of their names. */
export const readDemoFiles = async (folder: string): Promise<readonly DemoFile[]> => {
  const files: DemoFile[] = []
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.json')).sort()) {
    files.push(DEMO_FILE.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))))
  }
  return files
}
