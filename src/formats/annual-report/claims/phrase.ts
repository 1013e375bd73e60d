/** The words around one quantity of a sentence: what a classifier of claims looks at. */
import { findQuantities, type PrintedQuantity } from '../../quantity-in-print.ts'
import type { Sentence } from './sentences.ts'
import type { Topic } from './topic.ts'

export interface Phrase {
  readonly quantity: PrintedQuantity
  /** The whole sentence, folded. */
  readonly sentence: string
  /** From the quantity before to this one. */
  readonly lead: string
  /** The last clause of the lead, without what stands in closed brackets. */
  readonly clause: string
  /** Up to the next punctuation mark or quantity. */
  readonly tail: string
  /** Clause and tail, with # where the number stands; the whole lead where the number opens its clause. */
  readonly near: string
  /** Lead and tail, with # where the number stands. */
  readonly wide: string
}

/** A phrase with what the words before it have settled. */
export interface PhraseInContext extends Phrase {
  readonly topic: Topic | null
  /** Topic of the sub-heading. */
  readonly headingTopic: Topic | null
  /** Metric of the whole whose parts are being listed (其中…). */
  readonly listedUnder: string | null
  /** Metric of the figure before it in the sentence. */
  readonly previous: string | null
}

/** What a figure states; no metrics: understood, and none of our subjects. */
export interface Statement {
  readonly metrics: readonly string[]
  readonly label?: string
}

export type Classifier = (phrase: PhraseInContext) => Statement | null

const QUOTED = /《[^《》]{1,60}》|“[^“”]{1,14}”/g
const COUNTING = /[\d一二两三四五六七八九十百千]/g
const CLOSED_BRACKETS = /（[^（）]{0,80}）/g
const CLAUSE_END = /[，；。：（]/

/** Numbers inside titles and short quotations (“三个一批”) count nothing. The length stays the same. */
const maskQuoted = (folded: string): string =>
  folded.replace(QUOTED, (quoted) => quoted.replace(COUNTING, '※'))

const lastClause = (lead: string): string => {
  const open = lead.replace(CLOSED_BRACKETS, '')
  let at = open.length - 1
  while (at >= 0 && !CLAUSE_END.test(open[at] ?? '')) at -= 1
  return open.slice(at + 1)
}

const tailOf = (text: string, from: number, next: number | undefined): string => {
  const behind = text.slice(from, next ?? from + 40)
  const end = behind.search(/[，；。：（）、！？]/)
  return end === -1 ? behind : behind.slice(0, end)
}

/** The quantities of a sentence with their words, in order of print. */
export const phrasesOf = (sentence: Sentence): readonly Phrase[] => {
  const text = maskQuoted(sentence.folded)
  const quantities = findQuantities(text)
  return quantities.map((quantity, index) => {
    const lead = text.slice(quantities[index - 1]?.end ?? 0, quantity.start)
    const clause = lastClause(lead)
    const tail = tailOf(text, quantity.end, quantities[index + 1]?.start)
    const wide = `${lead}#${tail}`
    return {
      quantity,
      sentence: text,
      lead,
      clause,
      tail,
      near: clause === '' && tail === '' ? wide : `${clause}#${tail}`,
      wide,
    }
  })
}
