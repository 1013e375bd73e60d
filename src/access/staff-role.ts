/** Roles that people of an organ hold. Who acts on a request by law is a subset of them (law/request/role). */
export const STAFF_ROLES = [
  'handler',
  'reviewer',
  'secrecyReviewer',
  'legalReviewer',
  'signer',
  'organAdministrator',
  'competentAuthority',
  'evaluator',
  'systemAdministrator',
] as const
/** 经办, 审核, 保密审查, 合法性审查, 签发, 机关管理员, 主管部门, 评估, 系统管理员. */
export type StaffRole = (typeof STAFF_ROLES)[number]

/** A role, and the organ in which it is held. */
export interface HeldRole {
  readonly role: StaffRole
  readonly organId: number
  /** Who lent it while away; absent for one's own. */
  readonly lentBy?: { readonly accountId: number; readonly name: string }
}
