/** Sentences about an organ's own field, so that the reports of the invented county do not read alike. */
import type { LocalDate } from '../../law/time/local-date.ts'
import type { StaffedOrgan } from './demo-staff.ts'
import type { Dice } from './dice.ts'
import { inventScene } from './invented/document.ts'
import { PLAN_SENTENCES, YEAR_SENTENCES } from './invented/report-sentences.ts'
import type { Template } from './invented/template.ts'

const SENTENCES = { overview: YEAR_SENTENCES, problems: PLAN_SENTENCES } as const

/** So many different sentences, or as many as there are: each pattern once, in an order of its own. The same dice write the same. */
export const ownSentences = (
  dice: Dice,
  organ: Pick<StaffedOrgan, 'name'>,
  day: LocalDate,
  chapter: keyof typeof SENTENCES,
  count: number,
): string => {
  const left: Template[] = [...SENTENCES[chapter]]
  const sentences: string[] = []
  while (sentences.length < count && left.length > 0) {
    const [chosen] = left.splice(dice.below(left.length), 1)
    if (chosen !== undefined) sentences.push(`${chosen(inventScene(dice, organ.name, day))}。`)
  }
  return sentences.join('')
}
