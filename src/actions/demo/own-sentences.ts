/** Sentences about an organ's own field, so that the reports of the invented county do not read alike. */
import type { LocalDate } from '../../law/time/local-date.ts'
import type { StaffedOrgan } from './demo-staff.ts'
import type { Dice } from './dice.ts'
import { inventDocument } from './invented/document.ts'

/** What would state a figure, or something that the tables state. */
const STATES_A_FACT = /[\d〔〕（）：]|公开|申请|复议|诉讼|行政许可|行政处罚|收费|附件|特此|如下/
const SHORTEST = 12
/** Documents that are leafed through for sentences. */
const MOST_DOCUMENTS = 12

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/[。\n]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length >= SHORTEST && !STATES_A_FACT.test(sentence))

/** About so many characters, none of them twice. The same dice write the same. */
export const ownSentences = (
  dice: Dice,
  organ: Pick<StaffedOrgan, 'id' | 'name' | 'codeWord'>,
  publishedOn: LocalDate,
  characters: number,
): string => {
  const chosen = new Set<string>()
  let length = 0
  for (let document = 0; document < MOST_DOCUMENTS && length < characters; document += 1) {
    const { text } = inventDocument(dice, { organ, publishedOn, columns: [], earlier: [] })
    for (const sentence of sentencesOf(text)) {
      if (length >= characters) break
      if (chosen.has(sentence)) continue
      chosen.add(sentence)
      length += sentence.length
    }
  }
  return [...chosen].map((sentence) => `${sentence}。`).join('')
}
