/** The region's standard catalogue as staff see it. */
import type { StandardItem } from '../../law/proactive-disclosure/standard-catalogue.ts'

export interface StandardItemJson extends StandardItem {
  readonly id: number
  readonly isRetired: boolean
  /** Published documents under it, of the organs within reach. */
  readonly documents: number
}

export interface StandardCatalogueJson {
  readonly region: string
  readonly mayArrange: boolean
  readonly domains: readonly { readonly name: string; readonly items: number; readonly empty: number }[]
  /** Of the domain asked for; of none: empty. */
  readonly items: readonly StandardItemJson[]
}

export interface StandardChoiceJson {
  readonly id: number
  /** 领域 / 一级事项 / 二级事项. */
  readonly label: string
}

export interface StandardImportJson {
  readonly domain: string
  readonly added: number
  readonly changed: number
  readonly retired: number
  readonly same: number
  readonly items: readonly StandardItem[]
  readonly isDone: boolean
}

export const presentStandardWords = (item: StandardItem): StandardItem => ({
  domain: item.domain,
  matter: item.matter,
  item: item.item,
  content: item.content,
  basis: item.basis,
  term: item.term,
  organName: item.organName,
  channels: item.channels,
  audience: item.audience,
  method: item.method,
  levels: item.levels,
})

export const presentStandardItem = (
  item: StandardItem & { readonly id: number; readonly isRetired: boolean },
  documents: number,
): StandardItemJson => ({ id: item.id, ...presentStandardWords(item), isRetired: item.isRetired, documents })
