/** Which words of a paragraph are a heading of the second level, and so printed in 楷体. */

export interface LeadingParagraph {
  /** （一）主动公开情况。 Empty where the paragraph has no such heading. */
  readonly lead: string
  readonly text: string
}

const SECOND_LEVEL = /^[（(][一二三四五六七八九十]{1,3}[）)]/
/** Longer openings are sentences, not headings. */
const LONGEST_LEAD = 30

/** GB/T 9704-2012 7.3.3: the second level stands in 楷体. A heading ends with its line or with the first full stop or colon. */
export const splitLead = (text: string): LeadingParagraph => {
  if (!SECOND_LEVEL.test(text)) return { lead: '', text }
  const end = text.search(/[。：:]/)
  const length = end < 0 ? text.length : end + 1
  if (length > LONGEST_LEAD) return { lead: '', text }
  return { lead: text.slice(0, length), text: text.slice(length) }
}
