/** What the sentences of a draft are made with: references, values that decide whether there is a sentence, variants. */
import { type CellPath, type Cells, type FormEdition, TOTAL_COLUMN } from '../../annual-report.ts'
import { sumOf } from '../../cell-value.ts'
import type { ReportScope } from '../../compiled-report.ts'
import type { RequestRowKey } from '../../form.ts'
import { requestCell } from '../../form-cells.ts'
import { factKey, makeReference } from '../reference.ts'
import { type FactValues, reportFact } from '../report-fact.ts'

/** What a draft is composed from. */
export interface DraftGiven {
  /** Full name of the organ. */
  readonly organ: string
  readonly year: number
  readonly scope: ReportScope
  /** A government: its report must hold 工作考核, 社会评议 and 责任追究结果. */
  readonly isGovernment: boolean
  readonly form: FormEdition
  readonly cells: Cells
  readonly facts: FactValues
  /** Whether the report of the year before promised anything. */
  readonly hasPromises: boolean
}

export const cell = (path: CellPath): string => makeReference(path)
export const total = (row: RequestRowKey): string => cell(requestCell(row, TOTAL_COLUMN))
export const fact = (name: string): string => makeReference(factKey(name))

/** Of a cell as counted; 0 where it is not known. */
export const cellValue = ({ cells }: DraftGiven, path: CellPath): number => sumOf(cells, [path]) ?? 0

export const rowValue = (given: DraftGiven, row: RequestRowKey): number =>
  cellValue(given, requestCell(row, TOTAL_COLUMN))

/** Of a fact; 0 where it is not known. */
export const factValue = (given: DraftGiven, name: string): number => {
  const summed = reportFact(name)?.cells ?? null
  return summed === null ? (given.facts[name] ?? 0) : (sumOf(given.cells, summed) ?? 0)
}

export const hasAny = (given: DraftGiven, name: string): boolean => factValue(given, name) > 0

const FNV_OFFSET = 2_166_136_261
const FNV_PRIME = 16_777_619

/** FNV-1a: the same text gives the same number on every machine. */
const hashOf = (text: string): number => {
  let hash = FNV_OFFSET
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), FNV_PRIME) >>> 0
  // The low bits of neighbouring names differ little.
  return (hash ^ (hash >>> 15)) >>> 0
}

/** One of several ways to say the same: always the same one for an organ, a year and a topic, not the same for all. */
export const choose = (
  { organ, year }: DraftGiven,
  topic: string,
  variants: readonly [string, ...string[]],
): string => variants[hashOf(`${topic}|${organ}|${year}`) % variants.length] ?? variants[0]

/** The sentence where the condition holds. */
export const when = (condition: boolean, sentence: () => string): readonly string[] =>
  condition ? [sentence()] : []

/** 甲1件、乙2件: those of the facts that are not zero. */
export const listed = (
  given: DraftGiven,
  names: readonly (readonly [name: string, label: string, unit: string])[],
): string =>
  names
    .filter(([name]) => hasAny(given, name))
    .map(([name, label, unit]) => `${label}${fact(name)}${unit}`)
    .join('、')
