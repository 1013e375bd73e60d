/** A value of a content in words, for looking at two of them side by side. */

import { INTERPRETATION_FORM_WORDS } from '../../../contract/disclosure/disclosure-words.ts'
import { ATTRIBUTE_NAMES } from '../../../contract/disclosure/manuscript-words.ts'
import type { DisclosureContent } from '../../../law/proactive-disclosure/disclosure-content.ts'
import { DISCLOSURE_KIND_RULES } from '../../../law/proactive-disclosure/disclosure-kind.ts'
import { dayText } from '../../parts/day-text.ts'
import { paragraphsOf } from '../review/paragraphs.ts'
import type { ContentField } from './content-fields.ts'

type Words = { readonly [Field in ContentField]?: (content: DisclosureContent) => string }

const SPECIAL: Words = {
  kind: ({ kind }) => DISCLOSURE_KIND_RULES[kind].name,
  attribution: ({ attribution: { attribute, reason } }) =>
    [ATTRIBUTE_NAMES[attribute], reason].filter((text) => text !== '').join('：'),
  html: ({ html }) => paragraphsOf(html).join('\n'),
  columns: ({ columns }) => columns.join('、'),
  keywords: ({ keywords }) => keywords.join('、'),
  formedOn: ({ formedOn }) => dayText(formedOn),
  effectiveOn: ({ effectiveOn }) => dayText(effectiveOn),
  expiresOn: ({ expiresOn }) => dayText(expiresOn),
  effects: ({ effects }) =>
    effects.map(({ effect, title }) => `${effect === 'repeals' ? '废止' : '修改'}《${title}》`).join('\n'),
  interprets: ({ interprets }) =>
    interprets
      .map(({ disclosureId, form }) => `${INTERPRETATION_FORM_WORDS[form]}：第 ${disclosureId} 号`)
      .join('\n'),
  noticePeriod: ({ noticePeriod }) =>
    noticePeriod === null ? '' : `${dayText(noticePeriod.from)}至${dayText(noticePeriod.to)}`,
  files: ({ files }) => files.map(({ name }) => name).join('\n'),
}

export const valueText = (content: DisclosureContent, field: ContentField): string => {
  const special = SPECIAL[field]
  if (special !== undefined) return special(content)
  const value = content[field]
  return value === null || typeof value === 'object' ? '' : String(value)
}
