/** Likeness to what is published, and titles and numbers that are taken already. */
import type { DisclosureContent } from '../../law/proactive-disclosure/disclosure-content.ts'
import type { ManuscriptFinding } from './finding.ts'
import { comparable, sharedPassages, shareWithin } from './similar-text.ts'

/** Another document, published or being written. */
export interface EarlierDocument {
  readonly title: string
  readonly organ: string
  readonly text: string
}

export interface TakenName {
  readonly what: 'title' | 'documentNumber'
  readonly title: string
  readonly organ: string
  readonly isPublished: boolean
}

/** From this share on the two are told to be alike. */
const ALIKE = 0.6
const NEARLY_SAME = 0.9
const MOST_TOLD = 3
const MOST_CHARACTERS_SHOWN = 60

const cut = (words: string): string =>
  words.length > MOST_CHARACTERS_SHOWN ? `${words.slice(0, MOST_CHARACTERS_SHOWN)}…` : words

/** A quotation of a few sentences is no likeness: what counts is how much of this text stands in the other. */
export const checkSimilar = (
  text: string,
  earlier: readonly EarlierDocument[],
): readonly ManuscriptFinding[] => {
  const own = comparable(text)
  return earlier
    .map((document) => ({ document, other: comparable(document.text) }))
    .map(({ document, other }) => ({ document, other, share: shareWithin(own, other) }))
    .filter(({ share }) => share >= ALIKE)
    .toSorted((a, b) => b.share - a.share)
    .slice(0, MOST_TOLD)
    .map(({ document, other, share }) => ({
      check: 'similar',
      severity: share >= NEARLY_SAME ? 'warning' : 'note',
      message: `约${Math.floor(share * 100)}%的文字与${document.organ}已发布的“${document.title}”相同，请确认不是重复发布或者套用未改。`,
      place: 'text',
      excerpt:
        sharedPassages(own, other, 1).map(
          ({ words, characters }) => `${cut(words)}（连续${characters}字相同）`,
        )[0] ?? '',
    }))
}

const NAMES = { title: '标题', documentNumber: '文号' } as const

/** A document number belongs to one document; a title may come again. */
export const checkTaken = (
  { title, documentNumber }: Pick<DisclosureContent, 'title' | 'documentNumber'>,
  taken: readonly TakenName[],
): readonly ManuscriptFinding[] =>
  taken.map(({ what, title: other, organ, isPublished }) => ({
    check: 'duplicate',
    severity: 'warning',
    message: `${organ}${isPublished ? '已发布的' : '正在办理的'}“${other}”${what === 'title' ? '标题相同' : '使用了同一文号'}，请确认${NAMES[what]}无误、没有重复。`,
    place: what,
    excerpt: what === 'title' ? title : documentNumber,
  }))
