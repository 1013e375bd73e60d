/** The demonstration's manuscripts, lived through by the same acts as any other. */
import { dueStage, type ManuscriptState } from '../../law/proactive-disclosure/manuscript/manuscript-state.ts'
import { addCalendarDays, addCalendarMonths, dateOf, type LocalDateTime } from '../../law/time/local-date.ts'
import { hasManuscriptTitled } from '../../store/manuscript.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'
import { countyTime, instantOf } from '../county-time.ts'
import { actOnManuscript } from '../manuscript/act-on-manuscript.ts'
import { arrangeReviewChain } from '../manuscript/arrange-review-chain.ts'
import { draftManuscript } from '../manuscript/draft-manuscript.ts'
import type { AskedAct } from '../manuscript/manuscript-act.ts'
import { DEMO_COUNTY, DEMO_REGION } from './county-organs.ts'
import type { StaffedCounty, StaffedOrgan } from './demo-staff.ts'
import { MANUSCRIPT_PLANS, type ManuscriptPlan, type Standing } from './manuscript-plans.ts'

type Staff = keyof StaffedOrgan['staff']

const HOUR_MS = 3_600_000
const YESTERDAY_MS = 26 * HOUR_MS
const OPENED_AFTER_DAYS = 1
const DEFAULT_LEGAL = '司法局'

const REVIEWERS = { section: 'reviewer', secrecy: 'secrecyReviewer', legal: 'legalReviewer' } as const

/** What follows the signature, by where the manuscript stands. */
const AFTERWARDS: Readonly<Partial<Record<Standing, readonly Later[]>>> = {
  scheduled: ['scheduled'],
  published: ['published'],
  corrected: ['published', 'revisionOpened', 'chain', 'published'],
  correcting: ['published', 'revisionOpened'],
  changed: ['published', 'changeReported'],
  listed: ['listed'],
  withdrawn: ['published', 'withdrawn'],
}
type Later =
  | 'scheduled'
  | 'published'
  | 'revisionOpened'
  | 'chain'
  | 'changeReported'
  | 'listed'
  | 'withdrawn'

interface Clock {
  readonly tick: () => ActContext
  readonly toYesterday: () => void
}

/** One hour passes with every act; nothing lies ahead of the county's own clock. */
const clockFrom = (context: ActContext, start: LocalDateTime): Clock => {
  const end = context.instant().getTime()
  let at = instantOf(start).getTime()
  return {
    tick: () => {
      at = Math.min(at + HOUR_MS, end)
      const instant = new Date(at)
      return { ...context, instant: () => instant, now: () => countyTime(instant) }
    },
    toYesterday: () => {
      at = Math.max(at, end - YESTERDAY_MS)
    },
  }
}

interface Play extends Clock {
  readonly id: number
  readonly staff: (role: Staff, stage?: 'legal') => Actor
}

const act = async ({ id, tick }: Play, given: AskedAct, by: Actor): Promise<ManuscriptState | null> => {
  const acted = await actOnManuscript(tick(), by, { manuscriptId: id, act: given, expectedVersion: null })
  return acted.ok ? acted.value.state : null
}

/** Through the chain up to a stage, which is left open; `done`: signature included. */
const passUpTo = async (play: Play, last: string): Promise<ManuscriptState | null> => {
  let state = await act(play, { type: 'submitted', proofread: true }, play.staff('handler'))
  for (;;) {
    const due = state === null ? null : dueStage(state)
    if (state === null || due === null || due === last) return state
    const checklist = (state.submission?.checklists[due] ?? []).map((item) => ({
      item,
      isMet: true,
      remark: '',
    }))
    const passed = { checklist, opinion: '同意', proofread: true }
    if (due === 'signing') state = await act(play, { type: 'signed', ...passed }, play.staff('signer'))
    else {
      const by = due === 'legal' ? play.staff('legalReviewer', 'legal') : play.staff(REVIEWERS[due])
      state = await act(play, { type: 'reviewed', ...passed }, by)
    }
  }
}

const laterAct = (context: ActContext, later: Exclude<Later, 'chain'>, isAgain: boolean): AskedAct => {
  const today = dateOf(context.now())
  switch (later) {
    case 'scheduled':
      return { type: later, publishAt: `${addCalendarDays(today, 3)}T09:00:00` }
    case 'published':
      return { type: later, changeNote: isAgain ? '补充恢复供水的时限' : '', showsEarlier: true }
    case 'revisionOpened':
      return { type: later, reason: '有关数据有更新' }
    case 'changeReported':
      return { type: later, changedOn: addCalendarDays(today, -2), reason: '行政复议决定变更罚款数额' }
    case 'listed':
      return { type: later, nextReviewOn: addCalendarMonths(today, 1) }
    case 'withdrawn':
      return {
        type: later,
        ground: 'personalData',
        publicReason: '附表含有受援人个人信息，已经撤下，处理后重新公布。',
        showsTitle: true,
      }
  }
}

/** What befell something long out befell it lately. */
const LATELY: readonly Later[] = ['revisionOpened', 'changeReported', 'withdrawn']

const playAfterwards = async (context: ActContext, play: Play, standing: Standing): Promise<void> => {
  const done: Later[] = []
  for (const later of AFTERWARDS[standing] ?? []) {
    if (LATELY.includes(later)) play.toYesterday()
    if (later === 'chain') await passUpTo(play, 'done')
    else {
      const by = play.staff(later === 'withdrawn' ? 'signer' : 'handler')
      await act(play, laterAct(context, later, done.includes(later)), by)
    }
    done.push(later)
  }
}

const play = async (
  context: ActContext,
  organ: StaffedOrgan,
  legal: StaffedOrgan,
  plan: ManuscriptPlan,
): Promise<boolean> => {
  if (await hasManuscriptTitled(context.db, organ.id, plan.title)) return false
  const formedOn = addCalendarDays(dateOf(context.now()), -plan.formedAgo)
  const clock = clockFrom(context, `${addCalendarDays(formedOn, OPENED_AFTER_DAYS)}T09:00:00`)
  const drafted = await draftManuscript(clock.tick(), organ.staff.handler, {
    organId: organ.id,
    kind: plan.kind,
    title: plan.title,
    content: { ...plan.content, formedOn },
  })
  if (!drafted.ok) return false
  const staff: Play['staff'] = (role, stage) => (stage === 'legal' ? legal : organ).staff[role]
  const played: Play = { id: drafted.value.id, ...clock, staff }
  if (plan.standing === 'drafting') return true
  if (plan.standing === 'discarded') {
    const reason = '属于机关内部活动，不是政府信息'
    return (await act(played, { type: 'discarded', reason }, organ.staff.handler)) !== null
  }
  if (plan.standing === 'returned') {
    await passUpTo(played, 'section')
    const reason = '农村低保人数与系统台账不一致，请核对'
    return (await act(played, { type: 'returned', reason }, organ.staff.reviewer)) !== null
  }
  await passUpTo(played, plan.standing)
  await playAfterwards(context, played, plan.standing)
  return true
}

/** Legality of the county's normative documents is reviewed by the bureau of justice. */
const arrangeCounty = async (
  context: ActContext,
  county: StaffedOrgan,
  legal: StaffedOrgan,
): Promise<void> => {
  await arrangeReviewChain(context, county.staff.organAdministrator, county.id, {
    kind: 'normativeDocument',
    stages: ['section', 'secrecy', 'legal'],
    checklists: {
      section: ['内容真实、准确、完整', '已经公开征求意见', '附件齐全'],
      secrecy: ['不涉及国家秘密、工作秘密', '不涉及不应公开的商业秘密、个人隐私'],
      legal: ['制定主体和权限合法', '内容符合法律、法规、规章', '制定程序合规'],
    },
    legalOrganId: legal.id,
  })
}

/** Those that are not there yet. @returns how many were made */
export const liveManuscripts = async (
  context: ActContext,
  county: StaffedCounty,
  ending: AbortSignal,
): Promise<number> => {
  const named = (name: string) => county.organs.find((organ) => organ.name === `${DEMO_REGION}${name}`)
  const root = county.organs.find(({ name }) => name === DEMO_COUNTY)
  const legal = named(DEFAULT_LEGAL)
  if (root === undefined || legal === undefined) return 0
  await arrangeCounty(context, root, legal)
  let made = 0
  for (const plan of MANUSCRIPT_PLANS) {
    if (ending.aborted) break
    const organ = named(plan.organ)
    if (organ !== undefined && (await play(context, organ, legal, plan))) made += 1
  }
  return made
}
