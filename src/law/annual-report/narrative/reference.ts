/** References in the words of a report: `{{requests.newReceived.6}}` names a cell, `{{fact:channel.site}}` a fact. */
import type { CellPath, FormEdition } from '../annual-report.ts'
import { formCells, formOf } from '../form-cells.ts'
import { isFactName } from './report-fact.ts'

/** What a reference names. */
export type ReferenceTarget =
  | { readonly kind: 'cell'; readonly cell: CellPath }
  | { readonly kind: 'fact'; readonly fact: string }

/** A stretch of text, or a reference: `key` is what stands between the braces, blanks around it taken off. */
export type TextPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'reference'; readonly key: string }

/** No name is longer; what is longer between braces is text like any other. */
const LONGEST_KEY = 120
const REFERENCE = new RegExp(`\\{\\{([^{}\\n]{0,${LONGEST_KEY}})\\}\\}`, 'g')
const FACT_PREFIX = 'fact:'

/** The text in its parts, in order; the parts of kind text are never empty. Braces that close nothing are text. */
export const parseReportText = (text: string): readonly TextPart[] => {
  const parts: TextPart[] = []
  let from = 0
  const addText = (to: number): void => {
    if (to > from) parts.push({ kind: 'text', text: text.slice(from, to) })
  }
  for (const match of text.matchAll(REFERENCE)) {
    addText(match.index)
    parts.push({ kind: 'reference', key: (match[1] ?? '').trim() })
    from = match.index + match[0].length
  }
  addText(text.length)
  return parts
}

/** A reference as it is written. */
export const makeReference = (key: string): string => `{{${key}}}`

/** The text of parts: what `parseReportText` gave, with the blanks inside braces gone. */
export const makeReportText = (parts: readonly TextPart[]): string =>
  parts.map((part) => (part.kind === 'text' ? part.text : makeReference(part.key))).join('')

/** Keys of all references, in order, each time it stands there. */
export const referencesIn = (text: string): readonly string[] =>
  parseReportText(text).flatMap((part) => (part.kind === 'reference' ? [part.key] : []))

const CELLS: Readonly<Record<FormEdition, ReadonlySet<string>>> = {
  '2019': new Set<string>(formCells(formOf('2019'))),
  '2021': new Set<string>(formCells(formOf('2021'))),
}

const isCellOf = (form: FormEdition, key: string): key is CellPath => CELLS[form].has(key)

/** What a key names; null where the form has no such cell and the catalogue no such fact. */
export const referenceTarget = (form: FormEdition, key: string): ReferenceTarget | null => {
  if (!key.startsWith(FACT_PREFIX)) return isCellOf(form, key) ? { kind: 'cell', cell: key } : null
  const fact = key.slice(FACT_PREFIX.length)
  return isFactName(fact) ? { kind: 'fact', fact } : null
}

/** Key of a fact between the braces. */
export const factKey = (fact: string): string => `${FACT_PREFIX}${fact}`
