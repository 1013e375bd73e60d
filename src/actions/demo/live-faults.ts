/** 我要纠错 in the invented county: what people reported of its pages, and what its officers answered. */
import type { FaultAct, FaultKind } from '../../law/fault-report/fault-report.ts'
import {
  addCalendarDays,
  dateOf,
  type LocalDate,
  type LocalDateTime,
  yearOf,
} from '../../law/time/local-date.ts'
import { findFaultByForm } from '../../store/fault-head.ts'
import type { ActContext } from '../act-context.ts'
import { applicantAt } from '../actor.ts'
import { instantOf } from '../county-time.ts'
import { actOnFault } from '../fault-report/act-on-fault.ts'
import { reportFault } from '../fault-report/report-fault.ts'
import { actorIn, type StaffedCounty, type StaffedOrgan } from './demo-staff.ts'

interface FaultPlan {
  /** End of the organ's name. */
  readonly organ: string
  readonly kind: FaultKind
  /** Which page of the organ. */
  readonly page: 'organs' | 'guide' | 'catalogue' | 'annual-reports'
  readonly text: string
  /** A day of last year, as month and day, or so many days ago. */
  readonly on: string | number
  /** So many days later; null: nobody has dealt with it yet. */
  readonly settled: readonly [later: number, act: FaultAct] | null
}

const answered = (later: number, answer: string, corrected = true): FaultPlan['settled'] => [
  later,
  { type: 'answered', answer, corrected },
]

const PLANS: readonly FaultPlan[] = [
  {
    organ: '民政局',
    kind: 'content',
    page: 'guide',
    text: '公开指南中的办公时间与大厅公告不一致，大厅写的是下午两点半上班。',
    on: '03-18',
    settled: answered(2, '经核对，公开指南中的办公时间有误，已经改正。感谢您的指正。'),
  },
  {
    organ: '自然资源局',
    kind: 'deadLink',
    page: 'catalogue',
    text: '目录第二页有一份规划图点开后没有反应。',
    on: '05-27',
    settled: answered(1, '附件链接已经修复，现在可以正常打开。'),
  },
  {
    organ: '水利局',
    kind: 'content',
    page: 'catalogue',
    text: '取水许可的办理时限写成了三十天，窗口说是二十个工作日。',
    on: '09-10',
    settled: answered(3, '经核对，网页所列时限与现行规定一致，窗口工作人员已按规定重新培训。', false),
  },
  {
    organ: '青石镇人民政府',
    kind: 'outdated',
    page: 'organs',
    text: '机构职能里还是去年的内设机构名称。',
    on: '11-04',
    settled: answered(2, '内设机构名称已经按新的机构设置更新。'),
  },
  {
    organ: '教育体育局',
    kind: 'other',
    page: 'organs',
    text: '希望把学区划分图放得醒目一些。',
    on: 26,
    settled: [1, { type: 'closed', closing: 'nothingWrong', note: '属于建议，已转有关股室研究' }],
  },
  {
    organ: '白河乡人民政府',
    kind: 'cannotOpen',
    page: 'catalogue',
    text: '一份公示的附件下载下来是空白。',
    on: 12,
    settled: answered(1, '附件已经重新上传，下载后可以正常查看。'),
  },
  {
    organ: '人民政府办公室',
    kind: 'content',
    page: 'annual-reports',
    text: '年度报告页面的标题少了一个字。',
    on: 3,
    settled: null,
  },
  {
    organ: '民政局',
    kind: 'personalData',
    page: 'catalogue',
    text: '一份救助公示里好像有完整的银行卡号，请尽快处理。',
    on: 1,
    settled: null,
  },
]

const clockedAt = (context: ActContext, day: LocalDate, time: string): ActContext => {
  const at = `${day}T${time}` as LocalDateTime
  const isOver = at < context.now()
  const now = isOver ? at : context.now()
  return { ...context, now: () => now, instant: () => instantOf(now) }
}

const dayOf = (today: LocalDate, on: FaultPlan['on']): LocalDate =>
  typeof on === 'number' ? addCalendarDays(today, -on) : (`${yearOf(today) - 1}-${on}` as LocalDate)

const liveOne = async (
  context: ActContext,
  organ: StaffedOrgan,
  plan: FaultPlan,
  nonce: string,
): Promise<boolean> => {
  const formKey = context.sealer.hash(nonce, 'form-token')
  const reportedOn = dayOf(dateOf(context.now()), plan.on)
  const reported = await reportFault(clockedAt(context, reportedOn, '20:15:00'), applicantAt(''), {
    organId: organ.id,
    kind: plan.kind,
    page: `/${plan.page}/${organ.slug}`,
    text: plan.text,
    contact: '',
    nonce,
    formKey,
  })
  const known = reported.ok ? await findFaultByForm(context.db, formKey) : null
  if (known === null || plan.settled === null) return known !== null
  const [later, act] = plan.settled
  // Where an earlier start got as far as this, it is settled already and the act is refused.
  await actOnFault(
    clockedAt(context, addCalendarDays(reportedOn, later), '16:20:00'),
    actorIn(organ, 'handler'),
    {
      organId: organ.id,
      reportId: known.id,
      version: 1,
      act,
    },
  )
  return true
}

/** However often it is called, each report is there once. @returns how many there are */
export const liveFaults = async (
  context: ActContext,
  { organs }: StaffedCounty,
  ending: AbortSignal,
): Promise<number> => {
  let lived = 0
  for (const [index, plan] of PLANS.entries()) {
    const organ = organs.find(({ name }) => name.endsWith(plan.organ))
    if (organ === undefined || ending.aborted) continue
    if (await liveOne(context, organ, plan, `demo-county-fault-${index}`)) lived += 1
  }
  return lived
}
