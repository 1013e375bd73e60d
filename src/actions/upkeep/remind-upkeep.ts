/** The morning's look at what an organ has to keep up: a guide (指南) that grew old, a column (栏目) that nothing came into. */
import type { StaffRole } from '../../access/staff-role.ts'
import type { NoticeKind } from '../../contract/notice/notice-kind.ts'
import { columnNotice, guideNotice } from '../../contract/upkeep/upkeep-words.ts'
import { columnDueBy } from '../../law/proactive-disclosure/column-pace.ts'
import { guideDueOn, isUpkeepNear } from '../../law/proactive-disclosure/guide-fields.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { accountsInRoles } from '../../store/notice-recipients.ts'
import { columnsLastFilled, guidesLookedAt } from '../../store/upkeep.ts'
import type { ActContext } from '../act-context.ts'
import { countyTime } from '../county-time.ts'
import { loadPolicies, type PolicyOf } from '../policy/load-policies.ts'

interface Told {
  readonly organId: number
  readonly roles: readonly StaffRole[]
  readonly kind: NoticeKind
  readonly dedupeKey: string
  readonly text: string
}

const guidesDue = async (
  { db }: ActContext,
  policyOf: PolicyOf,
  today: LocalDate,
): Promise<readonly Told[]> => {
  const told: Told[] = []
  for (const { organId, organName, region, lookedAt } of await guidesLookedAt(db, today)) {
    const policy = await policyOf(region)
    const lookedOn = lookedAt === null ? null : dateOf(countyTime(lookedAt))
    const dueOn = guideDueOn(lookedOn, policy.guideReviewMonths)
    if (!isUpkeepNear(dueOn, today, policy.upkeepNoticeDays)) continue
    told.push({
      organId,
      roles: ['organAdministrator'],
      kind: 'guideToReview',
      dedupeKey: `guide:${organId}:${dueOn ?? 'never'}`,
      text: guideNotice(organName, dueOn, dueOn !== null && dueOn < today),
    })
  }
  return told
}

/** Told on the last day on which something new is in time, or as soon after as the job runs. */
const columnsDue = async (
  { db }: ActContext,
  policyOf: PolicyOf,
  today: LocalDate,
): Promise<readonly Told[]> => {
  const told: Told[] = []
  for (const column of await columnsLastFilled(db, today)) {
    const due = columnDueBy(column.pace, column.lastOn, await policyOf(column.region))
    if (due === null || due.value > today) continue
    const dueBy = due.value
    told.push({
      organId: column.organId,
      roles: ['handler', 'organAdministrator'],
      kind: 'columnLate',
      dedupeKey: `column:${column.id}:${dueBy}`,
      text: columnNotice({
        organ: column.organName,
        column: column.name,
        lastOn: column.lastOn,
        dueBy,
        isLate: dueBy < today,
      }),
    })
  }
  return told
}

/** However often it is run, an account is told of each guide and column once until somebody looked at it or filled it. */
export const remindUpkeep = async (
  context: ActContext,
  signal?: AbortSignal,
): Promise<{ readonly guides: number; readonly columns: number }> => {
  const today = dateOf(context.now())
  const policyOf = await loadPolicies(context)
  const guides = await guidesDue(context, policyOf, today)
  const columns = await columnsDue(context, policyOf, today)
  for (const { organId, roles, ...message } of [...guides, ...columns]) {
    if (signal?.aborted === true) break
    await putInInboxes(context.db, {
      ...message,
      accountIds: await accountsInRoles(context.db, organId, roles, today),
      organId,
      requestId: null,
      at: context.instant(),
    })
  }
  return { guides: guides.length, columns: columns.length }
}
