/** A domain of the standard catalogue from the table in which the county issued it: shown first, then written whole. */
import {
  presentStandardWords,
  type StandardImportJson,
} from '../../contract/standard-catalogue/standard-catalogue-json.ts'
import { readTable, type TableRefusal } from '../../formats/spreadsheet/read-table.ts'
import {
  readStandardTable,
  type StandardItem,
  type StandardTableRefusal,
} from '../../law/proactive-disclosure/standard-catalogue.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { appendAudit } from '../../store/audit.ts'
import { bumpSiteVersion } from '../../store/site-version.ts'
import { lockStandardCatalogue, replaceDomain, standardItems } from '../../store/standard-item.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export interface ImportedCatalogue {
  readonly region: string
  readonly domain: string
  readonly name: string
  readonly bytes: Uint8Array
  /** Only shown, nothing written. */
  readonly isTrial: boolean
}

export type ImportCatalogueRefusal = TableRefusal | StandardTableRefusal | Refusal<'domain-missing'>

const keyOf = ({ matter, item }: StandardItem): string => `${matter}\n${item}`

const isSame = (a: StandardItem, b: StandardItem): boolean =>
  JSON.stringify(presentStandardWords(a)) === JSON.stringify(presentStandardWords(b))

const compared = (standing: readonly StandardItem[], given: readonly StandardItem[]) => {
  const before = new Map(standing.map((item) => [keyOf(item), item]))
  const keys = new Set(given.map(keyOf))
  const known = given.filter((item) => before.has(keyOf(item)))
  const same = known.filter((item) => {
    const earlier = before.get(keyOf(item))
    return earlier !== undefined && isSame(earlier, item)
  }).length
  return {
    added: given.length - known.length,
    changed: known.length - same,
    retired: standing.filter((item) => !keys.has(keyOf(item))).length,
    same,
  }
}

export const importStandardCatalogue = async (
  context: ActContext,
  actor: Actor,
  given: ImportedCatalogue,
): Promise<Result<StandardImportJson, ImportCatalogueRefusal>> => {
  const domain = given.domain.trim()
  if (domain === '') return refused({ code: 'domain-missing' })
  const table = await readTable(given.name, given.bytes)
  if (!table.ok) return table
  const rows = readStandardTable(table.value, domain)
  if (!rows.ok) return rows
  const items = rows.value.map(({ item }) => item)
  return context.db.transaction().execute(async (trx) => {
    await lockStandardCatalogue(trx, given.region)
    const all = await standardItems(trx, given.region, domain)
    const difference = compared(
      all.filter(({ isRetired }) => !isRetired),
      items,
    )
    const isDone = !given.isTrial
    if (isDone) {
      const at = context.instant()
      await replaceDomain(trx, { region: given.region, items, at })
      await bumpSiteVersion(trx)
      await appendAudit(trx, {
        chain: 0,
        at,
        actor: actor.id,
        address: actor.address,
        act: 'standardCatalogue.imported',
        subjectKind: 'standardCatalogue',
        subjectId: `${given.region}:${domain}`,
        detail: { file: given.name, ...difference },
      })
    }
    return ok({ domain, ...difference, items: items.map(presentStandardWords), isDone })
  })
}
