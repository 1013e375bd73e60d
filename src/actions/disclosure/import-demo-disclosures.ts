/** Fills a site without published documents with those of the demonstration county. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { makeSearchEntry } from '../../formats/search-text/make-search-entry.ts'
import { ORGAN_KINDS } from '../../law/organ/organ-kind.ts'
import { parseLocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { lockDemo } from '../../store/demo-lock.ts'
import { findOrAddDemoOrgan } from '../../store/demo-organ.ts'
import { hasDisclosures, insertDisclosure } from '../../store/disclosure.ts'
import { bumpSiteVersion } from '../../store/site-version.ts'

const DAY = z.string().transform((text, context) => {
  const date = parseLocalDate(text)
  if (date.ok) return date.value
  context.addIssue({ code: 'custom', message: 'not a day' })
  return z.NEVER
})

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
  disclosures: z.array(
    z.object({
      title: z.string().min(1),
      documentNumber: z.string(),
      publishedOn: DAY,
      summary: z.string(),
      text: z.string(),
    }),
  ),
})
type DemoFile = z.output<typeof DEMO_FILE>

const readFiles = async (folder: string): Promise<readonly DemoFile[]> => {
  const files: DemoFile[] = []
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.json')).sort()) {
    files.push(DEMO_FILE.parse(JSON.parse(await readFile(join(folder, name), 'utf8'))))
  }
  return files
}

const saveFile = async (trx: Database, { organ, disclosures }: DemoFile): Promise<void> => {
  const { id } = await findOrAddDemoOrgan(trx, organ)
  for (const given of disclosures) {
    await insertDisclosure(trx, {
      organId: id,
      ...given,
      search: makeSearchEntry({ ...given, keywords: [], files: [] }),
    })
  }
}

/**
 * All files of the folder in one transaction, organs included. Safe when several processes start at once.
 * @returns how many documents were added: 0 when there are any already
 */
export const importDemoDisclosures = async (db: Database, folder: string): Promise<number> => {
  if (await hasDisclosures(db)) return 0
  const files = await readFiles(folder)
  return db.transaction().execute(async (trx) => {
    await lockDemo(trx)
    if (await hasDisclosures(trx)) return 0
    for (const file of files) await saveFile(trx, file)
    await bumpSiteVersion(trx)
    return files.reduce((sum, { disclosures }) => sum + disclosures.length, 0)
  })
}
