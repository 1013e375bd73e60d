/** An entry as it is typed. */

import type { PhraseJson } from '../../contract/phrase/phrase-json.ts'
import { PHRASE_KIND_NAMES } from '../../contract/phrase/phrase-words.ts'
import { PHRASE_KINDS, type PhraseKind } from '../../law/proactive-disclosure/phrase-entry.ts'
import type { PhraseBody } from './phrase-api.ts'

export interface PhraseForm {
  readonly kind: PhraseKind
  readonly rightWord: string
  /** Parted by `、`, commas or line ends. */
  readonly wrongWords: string
  readonly title: string
  readonly note: string
  readonly since: string
  readonly until: string
}

export const EMPTY_PHRASE: PhraseForm = {
  kind: 'phrase',
  rightWord: '',
  wrongWords: '',
  title: '',
  note: '',
  since: '',
  until: '',
}

export const KIND_CHOICES = PHRASE_KINDS.map((value) => ({ value, label: PHRASE_KIND_NAMES[value] }))

const wordsIn = (text: string): readonly string[] =>
  text
    .split(/[、，,;；\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')

export const bodyOf = ({ wrongWords, since, until, ...form }: PhraseForm): PhraseBody => ({
  ...form,
  rightWord: form.kind === 'sensitive' ? '' : form.rightWord,
  title: form.kind === 'leader' ? form.title : '',
  wrongWords: wordsIn(wrongWords),
  since: since === '' ? null : since,
  until: until === '' ? null : until,
})

export const formOf = (phrase: PhraseJson): PhraseForm => ({
  kind: phrase.kind,
  rightWord: phrase.rightWord,
  wrongWords: phrase.wrongWords.join('、'),
  title: phrase.title,
  note: phrase.note,
  since: phrase.since ?? '',
  until: phrase.until ?? '',
})

/** Why it cannot be kept yet; null when it can. */
export const missingIn = ({ kind, rightWord, wrongWords }: PhraseForm): string | null => {
  if (kind === 'leader') return rightWord.trim() === '' ? '请填写姓名。' : null
  if (kind === 'phrase' && rightWord.trim() === '') return '请填写正确写法。'
  return wordsIn(wrongWords).length === 0 ? '请填写至少一个要查出的词。' : null
}
