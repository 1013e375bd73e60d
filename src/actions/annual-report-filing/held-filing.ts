/** A filing with everything that an act on it is judged by, save for the report itself. */
import { rolesFor } from '../../access/permission.ts'
import type { StaffRole } from '../../access/staff-role.ts'
import { lastDayOf } from '../../law/annual-report/compile/counted-cases.ts'
import type { FilingRole } from '../../law/annual-report/filing/decide-filing.ts'
import type { FilingEvent } from '../../law/annual-report/filing/filing-event.ts'
import { type FilingState, foldFiling } from '../../law/annual-report/filing/filing-state.ts'
import { type ReportDuty, reportDuty } from '../../law/annual-report/filing/report-duty.ts'
import { ROLES, type Role } from '../../law/request/role.ts'
import { dateOf, type LocalDate } from '../../law/time/local-date.ts'
import type { Database } from '../../store/database.ts'
import { organInTree } from '../../store/organ-tree.ts'
import { type FilingHead, findFiling } from '../../store/report-filing.ts'
import { readFilingEvents } from '../../store/report-filing-event.ts'
import { type FilingOrgan, filingOrgan, organsWithOfficeAbove } from '../../store/report-filing-organ.ts'
import type { ActContext } from '../act-context.ts'
import type { Actor } from '../actor.ts'

export interface HeldFiling {
  readonly organ: FilingOrgan
  readonly year: number
  /** Null: nobody has opened the year. */
  readonly head: FilingHead | null
  readonly events: readonly FilingEvent[]
  readonly state: FilingState
  readonly duty: ReportDuty
  readonly hasOfficeAbove: boolean
}

/** @param find `findFiling` to look, `lockFiling` to act. Null when there is no such organ. */
export const heldFiling = async (
  { db, now }: Pick<ActContext, 'db' | 'now'>,
  organId: number,
  year: number,
  find: typeof findFiling = findFiling,
): Promise<HeldFiling | null> => {
  const head = await find(db, organId, year)
  const organ = await filingOrgan(db, organId, lastDayOf(year))
  if (organ === null) return null
  const events = head === null ? [] : await readFilingEvents(db, organId, year)
  const today = dateOf(now())
  const inTree = await organInTree(db, organId, today)
  const inCharge = inTree?.id ?? organId
  const offices = await organsWithOfficeAbove(db, [inCharge], today)
  return {
    organ,
    year,
    head,
    events,
    state: foldFiling(events),
    duty: reportDuty(organ, year),
    hasOfficeAbove: offices.has(inCharge),
  }
}

const isLawRole = (role: StaffRole): role is StaffRole & Role => (ROLES as readonly string[]).includes(role)

/** Roles held for the organ, lent ones included; that of 主管部门 tells whether it is held above. */
export const filingRoles = async (
  db: Database,
  actor: Actor,
  organId: number,
  today: LocalDate,
): Promise<readonly FilingRole[]> => {
  if (actor.id === 'system') return [{ role: 'system', isAbove: false }]
  const organ = await organInTree(db, organId, today)
  if (organ === null) return []
  const isAbove = actor.roles.some(
    ({ role, organId: at }) => role === 'competentAuthority' && organ.above.includes(at),
  )
  return rolesFor(actor.roles, 'annualReport.act', organ)
    .filter(isLawRole)
    .map((role) => ({ role, isAbove: role === 'competentAuthority' && isAbove }))
}
