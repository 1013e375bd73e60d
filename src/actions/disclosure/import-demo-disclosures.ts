/** Fills a site without published documents with those of the demonstration county. */
import type { Database } from '../../store/database.ts'
import { lockDemo } from '../../store/demo-lock.ts'
import { findOrAddDemoOrgan } from '../../store/demo-organ.ts'
import { hasDisclosures } from '../../store/disclosure.ts'
import { bumpSiteVersion } from '../../store/site-version.ts'
import { demoColumnsOf } from './demo-columns.ts'
import { type DemoFile, readDemoFiles } from './demo-disclosure-file.ts'
import { releaseDemoDisclosure } from './release-demo-disclosure.ts'

/** In the order of their days, so that index numbers rise with them. */
const saveFile = async (
  trx: Database,
  { organ, disclosures }: DemoFile,
  governmentId: number | null,
): Promise<number> => {
  const { id } = await findOrAddDemoOrgan(trx, organ)
  const { name, region, codeWord } = organ
  const government = organ.kind === 'countyGovernment' ? id : governmentId
  for (const given of disclosures.toSorted((a, b) => a.publishedOn.localeCompare(b.publishedOn))) {
    const columns = await demoColumnsOf(trx, id, government, given)
    await releaseDemoDisclosure(trx, { id, name, region, codeWord }, given, columns)
  }
  return id
}

/**
 * All files of the folder in one transaction, organs included. Safe when several processes start at once.
 * @returns how many documents were added: 0 when there are any already
 */
export const importDemoDisclosures = async (db: Database, folder: string): Promise<number> => {
  if (await hasDisclosures(db)) return 0
  const files = await readDemoFiles(folder)
  return db.transaction().execute(async (trx) => {
    await lockDemo(trx)
    if (await hasDisclosures(trx)) return 0
    let governmentId: number | null = null
    for (const file of files) {
      const id = await saveFile(trx, file, governmentId)
      if (file.organ.kind === 'countyGovernment') governmentId = id
    }
    await bumpSiteVersion(trx)
    return files.reduce((sum, { disclosures }) => sum + disclosures.length, 0)
  })
}
