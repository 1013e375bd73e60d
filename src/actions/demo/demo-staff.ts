/** The people of the invented county's organs: one account for each role in each organ. */
import type { StaffRole } from '../../access/staff-role.ts'
import { STAFF_ROLE_WORDS } from '../../contract/staff/staff-words.ts'
import type { Role } from '../../law/request/role.ts'
import type { Database } from '../../store/database.ts'
import { addDemoAccounts, type DemoAccountRow } from '../../store/demo-account.ts'
import { type DemoOrgan, findOrAddDemoOrgan } from '../../store/demo-organ.ts'
import type { Actor } from '../actor.ts'

/** Role → its part of a login name. */
const IN_EVERY_ORGAN = {
  handler: 'jingban',
  reviewer: 'shenhe',
  secrecyReviewer: 'baomi',
  legalReviewer: 'fazhi',
  signer: 'qianfa',
  organAdministrator: 'guanli',
} as const satisfies Partial<Record<StaffRole, string>>

/** Held for the whole county. */
const FOR_THE_COUNTY = {
  competentAuthority: 'zhuguan',
  evaluator: 'pinggu',
  systemAdministrator: 'xitong',
} as const satisfies Partial<Record<StaffRole, string>>

export interface StaffedOrgan extends DemoOrgan {
  readonly id: number
  readonly slug: string
  /** Who acts on cases here. */
  readonly staff: Readonly<Record<keyof typeof IN_EVERY_ORGAN, Actor>>
}

export interface DemoAccount {
  readonly loginName: string
  readonly displayName: string
}

export interface StaffedCounty {
  readonly organs: readonly StaffedOrgan[]
  /** Of the office that supervises the organs of the county (主管部门). */
  readonly authority: Actor
  readonly accounts: readonly DemoAccount[]
}

/** yunlingxian-caizhengju → caizhengju */
const shortOf = (slug: string): string => slug.replace(/^yunlingxian-/, '')

const rowsFor = (
  { name }: Pick<DemoOrgan, 'name'>,
  slug: string,
  organId: number,
  roles: Readonly<Partial<Record<StaffRole, string>>>,
): readonly DemoAccountRow[] =>
  Object.entries(roles).map(([role, login]) => ({
    loginName: `${shortOf(slug)}.${login}`,
    displayName: `${name}（${STAFF_ROLE_WORDS[role as StaffRole]}）`,
    organId,
    role: role as StaffRole,
  }))

const actorOf = (
  rows: readonly DemoAccountRow[],
  ids: ReadonlyMap<string, number>,
  role: StaffRole,
): Actor => {
  const row = rows.find((each) => each.role === role)
  const id = row === undefined ? undefined : ids.get(row.loginName)
  if (row === undefined || id === undefined) throw new Error(`nobody for ${role}`)
  return { id: String(id), name: row.displayName, address: '', roles: [{ role, organId: row.organId }] }
}

/** Adds the organs and their accounts, as far as they are not there. @param passwordHash of all of them; null: nobody can sign in */
export const staffCounty = async (
  trx: Database,
  organs: readonly DemoOrgan[],
  passwordHash: string | null,
  at: Date,
): Promise<StaffedCounty> => {
  const staffed: StaffedOrgan[] = []
  const accounts: DemoAccount[] = []
  let authority: Actor | null = null
  for (const given of organs) {
    const { id, slug } = await findOrAddDemoOrgan(trx, given)
    const wide = given.parent === null ? rowsFor(given, slug, id, FOR_THE_COUNTY) : []
    const rows = rowsFor(given, slug, id, IN_EVERY_ORGAN)
    const ids = await addDemoAccounts(trx, [...wide, ...rows], passwordHash, at)
    if (wide.length > 0) authority = actorOf(wide, ids, 'competentAuthority')
    accounts.push(...[...wide, ...rows].map(({ loginName, displayName }) => ({ loginName, displayName })))
    const staff = {
      handler: actorOf(rows, ids, 'handler'),
      reviewer: actorOf(rows, ids, 'reviewer'),
      secrecyReviewer: actorOf(rows, ids, 'secrecyReviewer'),
      legalReviewer: actorOf(rows, ids, 'legalReviewer'),
      signer: actorOf(rows, ids, 'signer'),
      organAdministrator: actorOf(rows, ids, 'organAdministrator'),
    }
    staffed.push({ ...given, id, slug, staff })
  }
  if (authority === null) throw new Error('a county has a government at its root')
  return { organs: staffed, authority, accounts }
}

/** Who acts in a role of the law; applicants and the program act for themselves. */
export const actorIn = ({ staff }: Pick<StaffedOrgan, 'staff'>, role: Role): Actor => {
  if (role === 'applicant' || role === 'system') return { id: role, name: '', address: '', roles: [] }
  return role === 'competentAuthority' ? staff.handler : staff[role]
}
