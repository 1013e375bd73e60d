/** The report of an invented organ for a year gone by, made by the same acts as any other: written, sent in, accepted, signed, published. */

import type { FilingPhase } from '../../law/annual-report/filing/filing-event.ts'
import type { LocalDateTime } from '../../law/time/local-date.ts'
import { findFiling } from '../../store/report-filing.ts'
import { newestReportText } from '../../store/report-text.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { actOnFiling } from '../annual-report-filing/act-on-filing.ts'
import { draftReportWords } from '../annual-report-filing/draft-words.ts'
import type { AskedFilingAct } from '../annual-report-filing/filing-act.ts'
import { openFiling } from '../annual-report-filing/open-filing.ts'
import { readFiling } from '../annual-report-filing/read-filing.ts'
import { saveReportText } from '../annual-report-filing/save-text.ts'
import { instantOf } from '../county-time.ts'
import type { StaffedOrgan } from './demo-staff.ts'
import type { Dice } from './dice.ts'
import { ownSentences } from './own-sentences.ts'
import { fillBlanks } from './report-words.ts'

export interface FilingToLive {
  readonly organ: StaffedOrgan
  readonly year: number
  /** Of the office above. */
  readonly authority: Actor
  readonly upTo: FilingPhase
  readonly dice: Dice
}

const EXPLANATION = '已与办理记录逐件核对，情况属实。'
const REMARK = '请说明新收申请比上年变化较大的原因，并补充改进措施的完成时限。'

/** Before its heading the organ tells of its own field: in about as many words as the draft has. */
const APPLICATIONS = '（二）依申请公开'
/** So many that what the draft says of every organ stays the smaller part. */
const OVERVIEW_SENTENCES = 28
const PROBLEMS_SENTENCES = 11

/** Days of January, and for a government of March, on which each step is taken. */
const DAYS = {
  own: { opened: '01-05', submitted: '01-14', accepted: '01-20', signed: '01-26', published: '01-28' },
  area: { opened: '02-03', submitted: '03-05', accepted: '03-06', signed: '03-12', published: '03-20' },
} as const
type Step = keyof (typeof DAYS)['own']

const isGovernment = ({ kind }: StaffedOrgan): boolean =>
  kind === 'countyGovernment' || kind === 'cityGovernment'

const clockOf = (context: ActContext, { organ, year }: FilingToLive, step: Step): ActContext | null => {
  const day = DAYS[isGovernment(organ) ? 'area' : 'own'][step]
  const at = `${year + 1}-${day}T10:00:00` as LocalDateTime
  return at > context.now() ? null : { ...context, now: () => at, instant: () => instantOf(at) }
}

const act = async (
  context: ActContext,
  { organ, year }: FilingToLive,
  by: Actor,
  asked: AskedFilingAct,
): Promise<boolean> => {
  const acted = await actOnFiling(context, by, { organId: organ.id, year, act: asked, expectedVersion: null })
  return acted.ok
}

const write = async (context: ActContext, { organ, year, dice }: FilingToLive): Promise<boolean> => {
  if ((await newestReportText(context.db, organ.id, year)) !== null) return true
  const draft = await draftReportWords(context, organ, year)
  if (!draft.ok) return false
  const words = fillBlanks(dice, draft.value)
  const own = (chapter: 'overview' | 'problems', count: number) =>
    ownSentences(dice, organ, `${year}-06-30`, chapter, count)
  const overview = words.overview.replace(APPLICATIONS, `${own('overview', OVERVIEW_SENTENCES)}\n$&`)
  const problems = `${words.problems}${own('problems', PROBLEMS_SENTENCES)}`
  const given = { organId: organ.id, year, revision: 0, ...words, overview, problems, generated: [] }
  return (await saveReportText(context, organ.staff.handler, given)).ok
}

/** Explains every warning, answers for zeros, and sends in. @returns the hash that was sent in */
const submitOnce = async (context: ActContext, filing: FilingToLive): Promise<string | null> => {
  const { organ, year } = filing
  const { handler } = organ.staff
  const read = await readFiling(context, handler, organ.id, year)
  if (!read.ok) return null
  const { findings, hash, isNil, nilConfirmedBy } = read.value
  for (const { key, severity, explained } of findings) {
    if (severity !== 'warning' || explained !== null) continue
    await act(context, filing, handler, { type: 'explained', key, explanation: EXPLANATION })
  }
  if (isNil && nilConfirmedBy === null) await act(context, filing, handler, { type: 'nilConfirmed' })
  return (await act(context, filing, handler, { type: 'submitted', hash })) ? hash : null
}

/** Reports that are sent in meanwhile may read like this one, and that wants to be explained too. */
const MOST_ATTEMPTS = 4

const submit = async (context: ActContext, filing: FilingToLive): Promise<string | null> => {
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt += 1) {
    const hash = await submitOnce(context, filing)
    if (hash !== null) return hash
  }
  return null
}

const ORDER = ['drafting', 'submitted', 'accepted', 'signed', 'published'] as const

const reaches = (upTo: FilingPhase, step: (typeof ORDER)[number]): boolean =>
  ORDER.indexOf(upTo === 'returned' ? 'submitted' : upTo) >= ORDER.indexOf(step)

const judge = async (context: ActContext, filing: FilingToLive): Promise<boolean> => {
  if (filing.upTo === 'returned') {
    const remarks = [{ place: 'problems', text: REMARK }]
    await act(context, filing, filing.authority, { type: 'returned', remarks })
    return false
  }
  if (isGovernment(filing.organ)) return true
  return act(context, filing, filing.authority, { type: 'accepted', note: '' })
}

/**
 * Up to the phase that is asked for, or as far as the present and the law let it come. What is open already is left as it is.
 * @returns where it stands; null: it could not be opened
 */
export const liveFiling = async (context: ActContext, filing: FilingToLive): Promise<FilingPhase | null> => {
  const { organ, year, upTo } = filing
  const standing = async (): Promise<FilingPhase | null> =>
    (await findFiling(context.db, organ.id, year))?.phase ?? null
  const before = await standing()
  if (before !== null && before !== 'drafting') return before
  const at = (step: Step): ActContext | null => clockOf(context, filing, step)
  const opening = at('opened')
  if (opening === null || !(await openFiling(opening, organ.staff.handler, organ.id, year)).ok)
    return standing()
  if (!(await write(opening, filing))) return standing()
  const submitting = at('submitted')
  const hash = submitting === null || !reaches(upTo, 'submitted') ? null : await submit(submitting, filing)
  const judging = at('accepted')
  if (hash === null || judging === null || !(reaches(upTo, 'accepted') || upTo === 'returned'))
    return standing()
  if (!(await judge(judging, filing))) return standing()
  const signing = at('signed')
  if (signing === null || !reaches(upTo, 'signed')) return standing()
  if (!(await act(signing, filing, organ.staff.signer, { type: 'signed', hash }))) return standing()
  const publishing = at('published')
  if (publishing === null || !reaches(upTo, 'published')) return standing()
  await act(publishing, filing, organ.staff.handler, { type: 'published' })
  return standing()
}
