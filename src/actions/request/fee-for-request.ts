/** 信息处理费 for an application, with what the same applicant asked for earlier in the month. */
import {
  type CountedItems,
  type FeeRefusal,
  informationProcessingFee,
  itemsEarlierInMonth,
} from '../../law/request/fee.ts'
import { ok, type Refusal, type Result, refused } from '../../law/result.ts'
import { SOURCES } from '../../law/sources.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { findRequest } from '../../store/request.ts'
import { listItemsOfMonth } from '../../store/request-beside.ts'
import { findTodoRow } from '../../store/request-list.ts'
import { findCaseOrgan } from '../../store/request-organ.ts'
import type { ActContext } from '../act-context.ts'

export interface FeeAnswer {
  readonly basis: 'byItem' | 'byPage'
  /** Items of the month before this application; 0 by page. */
  readonly earlier: number
  readonly amountYuan: number
  /** The article the schedule stands in. */
  readonly article: string
}

export type FeeBasisAsked =
  | { readonly kind: 'byItem'; readonly items: number }
  | { readonly kind: 'byPage'; readonly pages: number }

const monthOf = (day: LocalDate) => ({
  from: `${day.slice(0, 7)}-01` as LocalDate,
  to: day,
})

/** The calculator: nothing is charged by asking. Each case counts as one item, since forms are split by matter. */
export const feeForRequest = async (
  context: ActContext,
  requestId: number,
  asked: FeeBasisAsked,
): Promise<Result<FeeAnswer, Refusal<'case-unknown'> | FeeRefusal>> => {
  const head = await findRequest(context.db, requestId)
  const organ = head && (await findCaseOrgan(context.db, head.organId))
  const row = head && (await findTodoRow(context.db, requestId))
  if (head === null || organ === null || row === null) return refused({ code: 'case-unknown' })
  const on = row.receivedOn ?? row.arrivedOn
  const policy = await context.policy(organ.region)
  const own: CountedItems = {
    applicant: head.applicantKey ?? `request:${head.id}`,
    organ: String(head.organId),
    receivedDate: on,
    items: 1,
  }
  const others = await listItemsOfMonth(context.db, head.applicantKey, monthOf(on), head.id)
  const earlier = asked.kind === 'byItem' ? itemsEarlierInMonth(own, others, policy) : 0
  const basis = asked.kind === 'byItem' ? { ...asked, earlier } : asked
  const fee = informationProcessingFee(basis, dateOf(context.now()))
  if (!fee.ok) return fee
  const { value, source } = fee.value
  return ok({ basis: asked.kind, earlier, amountYuan: value, article: SOURCES[source].label })
}
