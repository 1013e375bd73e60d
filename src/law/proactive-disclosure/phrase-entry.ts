/** An entry of the list that an office keeps: names of leaders with their posts, phrases with their wrong forms, words to be careful with. */
import { ok, type Refusal, type Result, refused } from '../result.ts'
import type { LocalDate } from '../time/local-date.ts'

export const PHRASE_KINDS = ['leader', 'phrase', 'sensitive'] as const
/** 领导姓名, 规范表述, 敏感词. */
export type PhraseKind = (typeof PHRASE_KINDS)[number]

export interface PhraseEntry {
  readonly kind: PhraseKind
  /** The name, or the right wording; empty for a word to be careful with. */
  readonly rightWord: string
  readonly wrongWords: readonly string[]
  /** Posts of a leader, parted by `、`; empty otherwise. */
  readonly title: string
  /** Why, or since which instrument; shown to authors. */
  readonly note: string
  /** First and last day on which it holds; null: no bound. */
  readonly since: LocalDate | null
  readonly until: LocalDate | null
}

export const PHRASE_LIMITS = { word: 60, wrongWords: 30, note: 200, title: 100 } as const
/** A single character stands in every text. */
const SHORTEST_WORD = 2

export const PHRASE_REFUSAL_CODES = [
  'right-word-missing',
  'wrong-words-missing',
  'word-too-short',
  'word-too-long',
  'too-many-words',
  'wrong-word-is-right',
  'leader-name-wrong',
  'text-too-long',
  'days-backwards',
] as const
export type PhraseRefusal = Refusal<(typeof PHRASE_REFUSAL_CODES)[number]>

const LEADER_NAME = /^[\p{Script=Han}·]{2,15}$/u

const no = (code: PhraseRefusal['code'], word?: string): PhraseRefusal =>
  word === undefined ? { code } : { code, facts: { word } }

const wordObjection = ({ wrongWords, rightWord }: PhraseEntry): PhraseRefusal | null => {
  if (wrongWords.length > PHRASE_LIMITS.wrongWords) return no('too-many-words')
  const short = wrongWords.find((word) => [...word].length < SHORTEST_WORD)
  if (short !== undefined) return no('word-too-short', short)
  const long = [rightWord, ...wrongWords].find((word) => word.length > PHRASE_LIMITS.word)
  if (long !== undefined) return no('word-too-long', long.slice(0, PHRASE_LIMITS.word))
  return wrongWords.includes(rightWord) ? no('wrong-word-is-right', rightWord) : null
}

const kindObjection = ({ kind, rightWord, wrongWords }: PhraseEntry): PhraseRefusal | null => {
  if (kind !== 'sensitive' && rightWord === '') return no('right-word-missing')
  if (kind === 'leader') return LEADER_NAME.test(rightWord) ? null : no('leader-name-wrong', rightWord)
  return wrongWords.length === 0 ? no('wrong-words-missing') : null
}

const tidy = (text: string): string => text.trim().replace(/\s+/g, ' ')

/** The entry as it is kept, tidied. Refuses what would find nothing, or stand in every text. */
export const acceptPhrase = (given: PhraseEntry): Result<PhraseEntry, PhraseRefusal> => {
  const entry: PhraseEntry = {
    ...given,
    rightWord: given.kind === 'leader' ? given.rightWord.replace(/\s/g, '') : tidy(given.rightWord),
    wrongWords: [...new Set(given.wrongWords.map(tidy).filter((word) => word !== ''))],
    title: tidy(given.title),
    note: tidy(given.note),
  }
  const objection = kindObjection(entry) ?? wordObjection(entry)
  if (objection !== null) return refused(objection)
  if (entry.note.length > PHRASE_LIMITS.note || entry.title.length > PHRASE_LIMITS.title)
    return refused({ code: 'text-too-long' })
  const isBackwards = entry.since !== null && entry.until !== null && entry.until < entry.since
  return isBackwards ? refused({ code: 'days-backwards' }) : ok(entry)
}

export const holdsOn = ({ since, until }: Pick<PhraseEntry, 'since' | 'until'>, day: LocalDate): boolean =>
  (since === null || since <= day) && (until === null || day <= until)
