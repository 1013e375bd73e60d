/** The standard catalogue of a region with what is published under each item. */
import {
  presentStandardItem,
  type StandardCatalogueJson,
  type StandardChoiceJson,
} from '../../contract/standard-catalogue/standard-catalogue-json.ts'
import type { Database } from '../../store/database.ts'
import type { OrgansInReach } from '../../store/organ-reach.ts'
import {
  countUnderStandardItems,
  findStandardItems,
  type KnownStandardItem,
  standardItems,
} from '../../store/standard-item.ts'

const domainsOf = (
  items: readonly KnownStandardItem[],
  documents: ReadonlyMap<number, number>,
): StandardCatalogueJson['domains'] => {
  const names = [...new Set(items.map(({ domain }) => domain))]
  return names.map((name) => {
    const own = items.filter(({ domain, isRetired }) => domain === name && !isRetired)
    return { name, items: own.length, empty: own.filter(({ id }) => !documents.has(id)).length }
  })
}

/**
 * @param domain whose items are listed; null: none
 * @param organs whose documents are counted
 */
export const readStandardCatalogue = async (
  db: Database,
  given: {
    readonly region: string
    readonly domain: string | null
    readonly organs: OrgansInReach
    readonly mayArrange: boolean
  },
): Promise<StandardCatalogueJson> => {
  const [all, documents] = await Promise.all([
    standardItems(db, given.region, null),
    countUnderStandardItems(db, given.organs),
  ])
  return {
    region: given.region,
    mayArrange: given.mayArrange,
    domains: domainsOf(all, documents),
    items: all
      .filter(({ domain }) => domain === given.domain)
      .map((item) => presentStandardItem(item, documents.get(item.id) ?? 0)),
  }
}

const MOST_CHOICES = 30

/** For whoever writes: items in force that contain what was typed. */
export const findStandardChoices = async (
  db: Database,
  region: string,
  typed: string,
): Promise<readonly StandardChoiceJson[]> => {
  const found = await findStandardItems(db, region, typed, MOST_CHOICES)
  return found.map(({ id, domain, matter, item }) => ({
    id,
    label: [domain, matter, ...(item === matter ? [] : [item])].join(' / '),
  }))
}
