/** Where a finding about a report is mended. */
import {
  type Finding,
  NARRATIVE_SECTIONS,
  type Narrative,
  type NarrativeSection,
} from '../../law/annual-report/annual-report.ts'
import type { FindingPlaceJson } from './filing-json.ts'

/** Checks of the words: KX by the words alone or against the tables, KL of references and blanks. */
const isAboutWords = ({ check, cells }: Finding): boolean =>
  check.startsWith('KX-') || (check.startsWith('KL-') && cells.length === 0)

/** Applications and documents that are not settled yet. */
const ABOUT_RECORDS: ReadonlySet<string> = new Set(['KL-7'])
/** Organs that were moved: told, and nothing to mend. */
const ONLY_TOLD: ReadonlySet<string> = new Set(['KL-6'])

/** KR: what an area is added up from is mended in the reports below, not in the sum. */
const isAboutArea = ({ check }: Finding): boolean => check.startsWith('KR-')

const NAMED: readonly (readonly [string, NarrativeSection])[] = [
  ['第一部分', 'overview'],
  ['第五部分', 'problems'],
  ['第六部分', 'other'],
]

/** What a check always speaks of. */
const OF_CHECK: Readonly<Record<string, NarrativeSection>> = { 'KX-1': 'other', 'KX-8': 'problems' }

/** Shorter quotations are words, not sentences. */
const SHORTEST_QUOTE = 4

const quotesIn = (message: string): readonly string[] =>
  [...message.matchAll(/“([^“”]+)”/g)]
    .map(([, quote]) => (quote ?? '').replace(/…+$/, ''))
    .filter((quote) => quote.length >= SHORTEST_QUOTE)

const sectionOf = ({ check, message }: Finding, narrative: Narrative): NarrativeSection => {
  const quotes = quotesIn(message)
  const quoted = NARRATIVE_SECTIONS.find((section) =>
    quotes.some((quote) => (narrative[section] ?? '').includes(quote)),
  )
  const named = NAMED.find(([name]) => message.startsWith(name))
  return quoted ?? OF_CHECK[check] ?? named?.[1] ?? 'overview'
}

/** @param narrative the words as shown, in which a finding's quotation is looked for */
export const findingPlace = (finding: Finding, narrative: Narrative): FindingPlaceJson => {
  const cell = finding.cells[0] ?? null
  if (ABOUT_RECORDS.has(finding.check)) return { kind: 'records', cell, section: null }
  if (ONLY_TOLD.has(finding.check)) return { kind: 'explain', cell, section: null }
  if (isAboutWords(finding)) return { kind: 'section', cell, section: sectionOf(finding, narrative) }
  if (isAboutArea(finding)) return { kind: 'rollUp', cell, section: null }
  return cell === null ? { kind: 'explain', cell, section: null } : { kind: 'cell', cell, section: null }
}
