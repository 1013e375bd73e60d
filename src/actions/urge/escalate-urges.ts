/** An urging that nobody answers goes to the organ's administrator, and back to whoever urged. */
import { staffNotice } from '../../contract/notice/notice-words.ts'
import { urgeAnswerBy } from '../../law/request/urge-answer.ts'
import { dateOf } from '../../law/time/local-date.ts'
import { isWorkingDay } from '../../law/time/working-calendar.ts'
import { putInInboxes } from '../../store/inbox.ts'
import { accountsInRoles } from '../../store/notice-recipients.ts'
import { organInCharge } from '../../store/organ-tree.ts'
import { unansweredUrges } from '../../store/urge.ts'
import type { ActContext } from '../act-context.ts'
import { countyTime } from '../county-time.ts'
import { loadPolicies } from '../policy/load-policies.ts'

/** On working days only. @returns urgings past their day, told of before or not */
export const escalateUrges = async (context: ActContext): Promise<number> => {
  const today = dateOf(context.now())
  const calendar = await context.calendar()
  const works = isWorkingDay(today, calendar)
  if (!works.ok || !works.value) return 0
  const policyOf = await loadPolicies(context)
  let late = 0
  for (const urge of await unansweredUrges(context.db, today)) {
    const by = urgeAnswerBy(dateOf(countyTime(urge.madeAt)), calendar, await policyOf(urge.region))
    if (!by.ok || today <= by.value.value) continue
    late += 1
    const inCharge = (await organInCharge(context.db, urge.organId, today)) ?? urge.organId
    const administrators = await accountsInRoles(context.db, inCharge, ['organAdministrator'], today)
    await putInInboxes(context.db, {
      accountIds: [...new Set([...administrators, urge.fromAccountId])],
      dedupeKey: `urge:${urge.id}:escalated`,
      kind: 'urgeEscalated',
      organId: urge.organId,
      requestId: urge.requestId,
      text: staffNotice('urgeEscalated', { number: urge.number, addition: '' }),
      at: context.instant(),
    })
  }
  return late
}
