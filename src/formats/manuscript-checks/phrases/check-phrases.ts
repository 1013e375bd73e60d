/** A manuscript against the list that the office keeps: wrong wordings, words to be careful with, names and posts of leaders. */
import { holdsOn, type PhraseEntry } from '../../../law/proactive-disclosure/phrase-entry.ts'
import type { LocalDate } from '../../../law/time/local-date.ts'
import { excerptOf } from '../excerpt.ts'
import type { ManuscriptCheck, ManuscriptFinding, PlacedText } from '../finding.ts'
import { type FoldedText, foldCompact, foldWord, printedPart } from '../folded-text.ts'
import { type NearName, type NearNames, openNearNames } from './near-names.ts'
import { besideName, contradictsTitle } from './title-words.ts'
import { openWordIndex, type WordHit, type WordIndex } from './word-index.ts'

/** A list made ready once for many texts. */
export interface PhraseList {
  readonly check: (texts: readonly PlacedText[]) => readonly ManuscriptFinding[]
}

interface Leader {
  readonly name: string
  readonly inForce: readonly PhraseEntry[]
  /** Posts that ended, newest first. */
  readonly ended: readonly PhraseEntry[]
}

interface WrongWord {
  readonly entry: PhraseEntry
  readonly word: string
  readonly right: string
}

interface Prepared {
  readonly wrong: WordIndex<WrongWord>
  readonly leaders: WordIndex<Leader>
  readonly near: NearNames
  readonly named: ReadonlyMap<string, Leader>
}

const leadersOf = (entries: readonly PhraseEntry[], day: LocalDate): readonly Leader[] => {
  const byName = new Map<string, PhraseEntry[]>()
  for (const entry of entries.filter(({ kind }) => kind === 'leader')) {
    const name = foldWord(entry.rightWord)
    byName.set(name, [...(byName.get(name) ?? []), entry])
  }
  return [...byName].map(([name, known]) => ({
    name,
    inForce: known.filter((entry) => holdsOn(entry, day)),
    ended: known
      .filter(({ until }) => until !== null && until < day)
      .toSorted((a, b) => (b.until ?? '').localeCompare(a.until ?? '')),
  }))
}

const prepare = (entries: readonly PhraseEntry[], day: LocalDate): Prepared => {
  const leaders = leadersOf(entries, day)
  const wrong = entries
    .filter((entry) => holdsOn(entry, day))
    .flatMap((entry) =>
      entry.wrongWords.map((word) => ({ word: foldWord(word), right: foldWord(entry.rightWord), entry })),
    )
  return {
    wrong: openWordIndex(wrong.map((kept) => ({ word: kept.word, kept }))),
    leaders: openWordIndex(leaders.map((kept) => ({ word: kept.name, kept }))),
    near: openNearNames(leaders.filter(({ inForce }) => inForce.length > 0).map(({ name }) => name)),
    named: new Map(leaders.map((leader) => [leader.name, leader])),
  }
}

const finding = (
  check: ManuscriptCheck,
  severity: ManuscriptFinding['severity'],
  message: string,
  place: string,
  excerpt: string,
): ManuscriptFinding => ({ check, severity, message, place, excerpt })

const noted = (note: string): string => (note === '' ? '' : `（${note}）`)

/** `信息公开条例` inside `政府信息公开条例` is no fault. */
const isInsideRight = (text: string, { start, kept }: WordHit<WrongWord>): boolean => {
  for (let at = kept.right.indexOf(kept.word); at >= 0; at = kept.right.indexOf(kept.word, at + 1))
    if (start >= at && text.startsWith(kept.right, start - at)) return true
  return false
}

const wrongWords = (text: FoldedText, place: string, { wrong }: Prepared): readonly ManuscriptFinding[] =>
  wrong
    .findIn(text.folded)
    .filter((hit) => !isInsideRight(text.folded, hit))
    .map(({ start, end, kept: { entry } }) => {
      const printed = printedPart(text, start, end)
      const excerpt = excerptOf(text, start, end)
      if (entry.kind === 'sensitive')
        return finding(
          'sensitive',
          'warning',
          `“${printed}”是需要慎用的词${noted(entry.note)}。`,
          place,
          excerpt,
        )
      const check = entry.kind === 'leader' ? 'leader-name' : 'phrase'
      const what = entry.kind === 'leader' ? '姓名' : '规范表述'
      return finding(
        check,
        'warning',
        `“${printed}”的${what}应为“${entry.rightWord}”${noted(entry.note)}。`,
        place,
        excerpt,
      )
    })

const aboutTitle = (
  text: FoldedText,
  { start, end, kept }: WordHit<Leader>,
  place: string,
): readonly ManuscriptFinding[] => {
  const { post } = besideName(text.folded, start, end)
  if (post === null) return []
  const titled = kept.inForce.filter(({ title }) => title !== '')
  const excerpt = excerptOf(text, start, end)
  const last = kept.ended[0]
  if (kept.inForce.length === 0 && last !== undefined)
    return [
      finding(
        'leader-title',
        'warning',
        `${last.rightWord}${last.title === '' ? '' : `任${last.title}`}的记录截至${last.until}，请核对现任职务。`,
        place,
        excerpt,
      ),
    ]
  if (titled.length === 0 || titled.some(({ title }) => !contradictsTitle(post, title))) return []
  const title = titled.map((entry) => entry.title).join('、')
  return [
    finding(
      'leader-title',
      'warning',
      `${kept.name}的职务写作“${post}”，名单中为“${title}”。`,
      place,
      excerpt,
    ),
  ]
}

const aboutNear = (
  text: FoldedText,
  near: NearName,
  place: string,
  { named }: Prepared,
): ManuscriptFinding => {
  const { isNamed } = besideName(text.folded, near.start, near.end)
  const leader = named.get(near.name)
  const right = leader?.inForce[0]?.rightWord ?? near.name
  const printed = printedPart(text, near.start, near.end)
  return finding(
    'leader-name',
    isNamed ? 'warning' : 'note',
    `“${printed}”与名单中的“${right}”只差一个字，请核对姓名。`,
    place,
    excerptOf(text, near.start, near.end),
  )
}

/** Compared with each other, so bounded. */
const MOST_NEAR = 300

/** What is weak counts only beside a post. */
const believable = (text: string, near: readonly NearName[]): readonly NearName[] =>
  near
    .filter(({ isStrong, start, end }) => isStrong || besideName(text, start, end).post !== null)
    .slice(0, MOST_NEAR)

/** Of near names that overlap, or of one that is in the list of wrong forms already, one is told. */
const firstOfEach = (near: readonly NearName[], taken: readonly WordHit<unknown>[]): readonly NearName[] => {
  const strongFirst = near.toSorted(
    (a, b) => Number(b.isStrong) - Number(a.isStrong) || b.end - b.start - (a.end - a.start),
  )
  const kept: NearName[] = []
  for (const name of strongFirst) {
    const overlaps = (other: { start: number; end: number }) =>
      name.start < other.end && other.start < name.end
    if (!kept.some(overlaps) && !taken.some(overlaps)) kept.push(name)
  }
  return kept.toSorted((a, b) => a.start - b.start)
}

/** Findings of one sort in one place that are told one by one. */
const MOST_TOLD = 20

const inText = ({ place, text: printed }: PlacedText, list: Prepared): readonly ManuscriptFinding[] => {
  const text = foldCompact(printed)
  const wrong = wrongWords(text, place, list)
  const leaders = list.leaders.findIn(text.folded)
  const near = firstOfEach(believable(text.folded, list.near.findIn(text.folded)), [
    ...list.wrong.findIn(text.folded),
    ...leaders,
  ])
  return [
    ...wrong.slice(0, MOST_TOLD),
    ...leaders.flatMap((hit) => aboutTitle(text, hit, place)).slice(0, MOST_TOLD),
    ...near.slice(0, MOST_TOLD).map((name) => aboutNear(text, name, place, list)),
  ]
}

/** @param day entries that do not hold on it are left out; for a document the day on which it was formed, otherwise today */
export const openPhraseList = (entries: readonly PhraseEntry[], day: LocalDate): PhraseList => {
  const prepared = prepare(entries, day)
  return { check: (texts) => texts.flatMap((text) => inText(text, prepared)) }
}
