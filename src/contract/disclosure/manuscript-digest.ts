/** Words of the morning's list of manuscripts whose days have come near: one message for everything, nearest first. */
import { MANUSCRIPT_DEADLINE_NAMES } from './manuscript-words.ts'

export interface RemindedManuscript {
  readonly title: string
  readonly what: 'publish' | 'withdraw' | 'reevaluate'
  readonly by: string
  readonly isLate: boolean
}

/** More than this nobody reads in a message; the desk has them all. */
const MOST_LINES = 20

const NAMES = { ...MANUSCRIPT_DEADLINE_NAMES, reevaluate: '定期评估' }

const line = ({ title, what, by, isLate }: RemindedManuscript): string =>
  `《${title}》　${NAMES[what]}：${by}${isLate ? '，已经超过' : ''}`

/** @param due nearest day first */
export const manuscriptDigest = (due: readonly RemindedManuscript[]): string => {
  const late = due.filter(({ isLate }) => isLate).length
  const head = `稿件期限提醒：${due.length}件${late === 0 ? '' : `，其中已超期${late}件`}`
  const rest = due.length - MOST_LINES
  return [
    head,
    ...due.slice(0, MOST_LINES).map(line),
    ...(rest > 0 ? [`另有${rest}件，见稿件列表。`] : []),
  ].join('\n')
}
